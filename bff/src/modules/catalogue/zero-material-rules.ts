import type { LocalText, Register, ServiceDefinition } from '@zero-visit/shared-types';
import type { CatalogueFiles } from './reference-rules';

/**
 * The zero-material rule: nobody is asked for what a connected register holds (State Council rules
 * on online government services §7). Not as a paper, not as a picture of one, not to be typed.
 */
export function faultsOfSharing(service: ServiceDefinition, files: CatalogueFiles): string[] {
  const holderOf = (name: LocalText): Register | undefined =>
    files.registers.find(({ replaces }) =>
      replaces.some((paper) => name['zh-Hans'].includes(paper)),
    );

  const papers = service.materials.flatMap(({ name, needed, reason, field }) => {
    const paper = name['zh-Hans'];
    const holder = holderOf(name);
    if (needed && field) return `${paper} is demanded, though the field ${field} holds it`;
    if (needed && holder) return `${paper} is demanded, though ${holder.id} holds it`;
    if (!needed && !reason) return `${paper} is not needed, and nobody is told why`;
    return [];
  });

  const pictures = service.form
    .filter(({ kind }) => kind === 'picture')
    .flatMap(({ id, label }) => {
      const holder = holderOf(label);
      return holder ? `${id} wants a picture of what ${holder.id} holds` : [];
    });

  const typed = service.form
    .filter(({ prefilledBy }) => prefilledBy === undefined)
    .flatMap(({ id, label }) => {
      const field = files.fields.find(
        (each) => each.id === id || each.label['zh-Hans'] === label['zh-Hans'],
      );
      return field ? `${id} is to be typed, though ${field.register} holds it` : [];
    });

  const unused = service.fields
    .filter(({ field }) => !service.form.some(({ prefilledBy }) => prefilledBy === field))
    .map(({ field }) => `${field} is asked for and goes nowhere (PIPL §6)`);

  return [...papers, ...pictures, ...typed, ...unused];
}
