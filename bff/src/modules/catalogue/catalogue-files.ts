import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Department, Register, RegisterField, ServiceDefinition } from '@zero-visit/shared-types';
import * as z from 'zod';
import { faultsOfPublication } from './publication-rules';
import { type CatalogueFiles, faultsOfReference } from './reference-rules';
import { faultsOfSharing } from './zero-material-rules';

const Dictionary = z.strictObject({
  registers: z.array(Register),
  fields: z.array(RegisterField),
});

/**
 * Reads `departments.json`, `fields.json` and `services/*.json` of a folder and judges them. Throws
 * one error that lists every fault, as `file: what is wrong`: what is not fit to be published is
 * not served either.
 */
export function loadCatalogue(folder: string): CatalogueFiles {
  const faults: string[] = [];

  function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
    const result = parse(path.join(folder, file), schema);
    if (result.success) return result.data;
    faults.push(...result.faults.map((fault) => `${file}: ${fault}`));
    return undefined;
  }

  const departments = read('departments.json', z.array(Department)) ?? [];
  const dictionary = read('fields.json', Dictionary) ?? { registers: [], fields: [] };
  const services = readdirSync(path.join(folder, 'services'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const service = read(`services/${file}`, ServiceDefinition);
      if (service && file !== `${service.code}.json`)
        faults.push(`services/${file}: it describes ${service.code}; name the file after it`);
      return service ?? [];
    });

  const files = { departments, ...dictionary, services };
  // Rules over the whole would only repeat what the parts already got wrong.
  if (faults.length === 0) faults.push(...lintCatalogue(files));
  if (faults.length > 0) throw new Error(`the catalogue has faults\n${faults.join('\n')}`);
  return files;
}

/** Every fault of a catalogue that its schemas cannot see. */
export const lintCatalogue = (files: CatalogueFiles): string[] => [
  ...faultsOfReference(files),
  ...files.services.flatMap((service) =>
    [...faultsOfPublication(service, files), ...faultsOfSharing(service, files)].map(
      (fault) => `services/${service.code}.json: ${fault}`,
    ),
  ),
];

function parse<T>(
  file: string,
  schema: z.ZodType<T>,
): { success: true; data: T } | { success: false; faults: string[] } {
  try {
    const result = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (result.success) return { success: true, data: result.data };
    return {
      success: false,
      faults: result.error.issues.map(({ path: at, message }) => `/${at.join('/')} ${message}`),
    };
  } catch (error) {
    return { success: false, faults: [(error as Error).message] };
  }
}
