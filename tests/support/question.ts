import type { FormQuestion } from '@zero-visit/shared-types';

/** The same words in every language: what they say is not what a test is about. */
export const text = (said: string) => ({ 'zh-Hans': said, 'zh-Hant': said, en: said });

/** A required question for a line of text, or whatever else it is said to be. */
export const aQuestion = (id: string, more: Partial<FormQuestion> = {}): FormQuestion => ({
  id,
  kind: 'text',
  label: text(id),
  required: true,
  ...more,
});
