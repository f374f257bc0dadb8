import type {
  AnswerValue,
  FormQuestion,
  LocalText,
  Rule,
  ServiceDefinition,
} from '@zero-visit/shared-types';
import { defaultMethods, LogicEngine } from 'json-logic-engine';

/** Answers and register values by the ids of their questions; what nobody said yet is absent. */
export type Values = Readonly<Record<string, AnswerValue | undefined>>;

/** What a rule may be made of; everything else of JsonLogic is refused by the lint and unknown here. */
export const OPERATORS: readonly string[] = [
  ...['var', 'and', 'or', '!', '==', '!=', '<', '<=', '>', '>=', 'in', 'if'],
  'yearsBetween',
];

const standard: Readonly<Record<string, unknown>> = defaultMethods;

/** Rules are interpreted: compiling them would need code generation, which our CSP and WeChat forbid. */
const engine = new LogicEngine(
  Object.fromEntries(OPERATORS.map((name) => [name, standard[name]])),
  { disableInline: true, disableInterpretedOptimization: true },
);
engine.addMethod('yearsBetween', ([from, to]: unknown[]) => yearsBetween(String(from), String(to)));

/**
 * Full years from one civil date to another, as an age is counted: whoever was born on 29 February
 * is a year older on 1 March of a common year. Negative where `to` comes first.
 */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** The names that a rule reads. */
export function namesIn(rule: Rule): string[] {
  if (Array.isArray(rule)) return rule.flatMap(namesIn);
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule).flatMap(([operator, operands]) =>
    operator === 'var' ? [String(operands)] : namesIn(operands),
  );
}

/** Whether a rule holds, or undefined while something that it reads is not known. */
function holds(rule: Rule, values: Values): boolean | undefined {
  const names = namesIn(rule);
  if (names.some((name) => values[name] === undefined)) return undefined;
  // Only what the rule names, as own properties of an object without a prototype.
  const context = Object.assign(
    Object.create(null),
    Object.fromEntries(names.map((name) => [name, values[name]])),
  );
  return Boolean(engine.run(rule, context));
}

/**
 * The conditions of a service that these values contradict, each in the words for the citizen. A
 * condition over values that are still missing or pending is not judged: completeness comes first.
 * `today` is the civil date of the application, which the law counts by.
 */
export function unmetConditions(
  { eligibility }: Pick<ServiceDefinition, 'eligibility'>,
  values: Values,
  today: string,
): LocalText[] {
  return eligibility
    .filter((condition) => holds(condition.holds, { ...values, today }) === false)
    .map(({ otherwise }) => otherwise);
}

/**
 * The questions of a form that are asked with these answers, in order. An answer to a question
 * that is not asked counts for nothing in the questions after it.
 */
export function askedQuestions(form: readonly FormQuestion[], values: Values): FormQuestion[] {
  const known: Record<string, AnswerValue | undefined> = { ...values };
  return form.filter(({ id, askedWhen }) => {
    const asked = askedWhen === undefined || holds(askedWhen, known) === true;
    if (!asked) delete known[id];
    return asked;
  });
}
