import type { CaseContent } from '@zero-visit/shared-types';

/** The questions whose answers a correction changed, in the form's order. */
export function changedQuestions({ form, answers, before }: CaseContent): string[] {
  if (!before) return [];
  return form.map(({ id }) => id).filter((id) => answers[id]?.value !== before[id]?.value);
}
