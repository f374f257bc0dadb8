import type { Answer, AnswerValue, Fault, FormQuestion } from '@zero-visit/shared-types';
import { faultOfAnswer, fitsKind, isBlank } from './answer-rules';

type Typed = Readonly<Record<string, AnswerValue | null>>;

/**
 * What an open draft is made of, kept in layers so that none can overwrite another: what registers
 * and the account said (by field id), what the citizen typed (by question id; `null` empties), and
 * the ids of pictures (by question id).
 */
export type Layers = {
  readonly fields: Readonly<Record<string, Answer>>;
  readonly typed: Typed;
  readonly pictures: Readonly<Record<string, string>>;
};

/** A register that has not answered yet, with the fields it was asked for. */
export type Outstanding = { readonly register: string; readonly fields: readonly string[] };

/** A member of a record that was written as data: never one of its prototype. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The answer that stands while the citizen gives none: a register's, the account's, or the form's default. */
function given(question: FormQuestion, { fields }: Layers): Answer | undefined {
  const known = question.prefilledBy === undefined ? undefined : own(fields, question.prefilledBy);
  const value = typeof known?.value === 'number' ? String(known.value) : known?.value;
  if (known && value !== undefined && fitsKind(question, value)) return { ...known, value };
  if (question.default === undefined) return undefined;
  return { value: question.default, source: 'citizen' };
}

/** The answer to one question, with its pedigree. What the citizen typed stands before what was given. */
export function answerTo(question: FormQuestion, layers: Layers): Answer | undefined {
  if (question.kind === 'picture') {
    const value = own(layers.pictures, question.id);
    return value === undefined ? undefined : { value, source: 'citizen' };
  }
  const typed = question.fixed ? undefined : own(layers.typed, question.id);
  if (typed === undefined) return given(question, layers);
  return typed === null ? undefined : { value: typed, source: 'citizen' };
}

/** The answers to these questions, by question id. */
export const answersTo = (form: readonly FormQuestion[], layers: Layers): Record<string, Answer> =>
  Object.fromEntries(
    form.flatMap((question) => {
      const answer = answerTo(question, layers);
      return answer ? [[question.id, answer]] : [];
    }),
  );

/** What an application states: the answers, and the fields of registers that are no question, by id. */
export function statementsOf(
  form: readonly FormQuestion[],
  layers: Layers,
): Record<string, Answer> {
  const unasked = Object.entries(layers.fields).filter(([id]) => !form.some((q) => q.id === id));
  return { ...Object.fromEntries(unasked), ...answersTo(form, layers) };
}

/** The values that the rules of the catalogue run over. */
export const valuesOf = (statements: Readonly<Record<string, Answer>>) =>
  Object.fromEntries(Object.entries(statements).map(([id, { value }]) => [id, value]));

/** Required questions without an answer. */
export const missingFrom = (form: readonly FormQuestion[], layers: Layers): string[] =>
  form.filter((question) => question.required && !answerTo(question, layers)).map(({ id }) => id);

/** What is still to come: questions that wait for a register, and fields that fill none of them. */
export function pendingFor(
  form: readonly FormQuestion[],
  layers: Layers,
  outstanding: readonly Outstanding[],
): string[] {
  return outstanding
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const waiting = form.filter(
        ({ id, prefilledBy }) => prefilledBy === field && own(layers.typed, id) === undefined,
      );
      return waiting.length > 0 ? waiting.map(({ id }) => id) : [field];
    });
}

/** Every fault of the answers that are to be saved. Whether an address is one's own is checked by the caller. */
export const faultsOfAnswers = (
  form: readonly FormQuestion[],
  layers: Layers,
  answers: Typed,
): Fault[] =>
  Object.entries(answers).flatMap(([id, value]) => {
    const detail = faultOfChange(
      form.find((each) => each.id === id),
      layers,
      value,
    );
    return detail === undefined ? [] : [{ pointer: `/body/answers/${id}`, detail }];
  });

function faultOfChange(
  question: FormQuestion | undefined,
  layers: Layers,
  value: AnswerValue | null,
): string | undefined {
  if (!question) return 'is no question of this form';
  if (question.fixed && value !== given(question, layers)?.value) {
    return 'comes from its register and is not typed over';
  }
  if (value === null || isBlank(value) || question.fixed) return undefined;
  if (question.kind === 'picture') return 'is put by its own route';
  return faultOfAnswer(question, value);
}

/** What the citizen has typed once these faultless answers are saved. Typing what a register says keeps its pedigree. */
export function typedAfter(
  form: readonly FormQuestion[],
  layers: Layers,
  answers: Typed,
): Record<string, AnswerValue | null> {
  const typed = { ...layers.typed };
  for (const question of form) {
    const value = own(answers, question.id);
    if (value === undefined || question.kind === 'picture' || question.fixed) continue;
    if (isBlank(value)) typed[question.id] = null;
    else if (given(question, layers)?.value === value) delete typed[question.id];
    else typed[question.id] = value;
  }
  return typed;
}
