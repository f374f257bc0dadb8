import type {
  Department,
  FormQuestion,
  Register,
  RegisterField,
  Rule,
  ServiceDefinition,
} from '@zero-visit/shared-types';
import { namesIn, OPERATORS } from './eligibility-rules';

/** What a catalogue folder holds. */
export type CatalogueFiles = {
  readonly departments: readonly Department[];
  readonly registers: readonly Register[];
  readonly fields: readonly RegisterField[];
  readonly services: readonly ServiceDefinition[];
};

/** Ids that lead nowhere or name two things, in the whole catalogue: `file: what is wrong`. */
export function faultsOfReference(files: CatalogueFiles): string[] {
  const departments = files.departments.map(({ code }) => code);
  const registers = files.registers.map(({ id }) => id);
  const places = files.departments.flatMap((department) => department.places);
  const common = [
    ...repeated(departments).map((code) => `departments.json: two departments are ${code}`),
    ...repeated(places.map(({ code }) => code)).map(
      (code) => `departments.json: two places are ${code}`,
    ),
    ...repeated(registers).map((id) => `fields.json: two registers are ${id}`),
    ...repeated(files.fields.map(({ id }) => id)).map((id) => `fields.json: two fields are ${id}`),
    ...files.registers
      .filter(({ department }) => !departments.includes(department))
      .map(({ id, department }) => `fields.json: ${id} is kept by ${department}, which is unknown`),
    ...files.fields
      .filter(({ register }) => !registers.includes(register))
      .map(({ id, register }) => `fields.json: ${id} is held by ${register}, which is unknown`),
  ];
  const ofServices = files.services.flatMap((service) =>
    [
      ...faultsOfFields(service, files),
      ...faultsOfForm(service.form),
      ...faultsOfRules(service),
    ].map((fault) => `services/${service.code}.json: ${fault}`),
  );
  return [...common, ...ofServices];
}

function faultsOfFields(service: ServiceDefinition, files: CatalogueFiles): string[] {
  const dictionary = files.fields.map(({ id }) => id);
  const asked = service.fields.map(({ field }) => field);
  const questions = service.form.map(({ id }) => id);
  const named = [
    ...asked,
    ...service.materials.flatMap(({ field }) => field ?? []),
    ...service.form.flatMap(({ prefilledBy }) => prefilledBy ?? []),
  ];
  return [
    ...(files.departments.some(({ code }) => code === service.department)
      ? []
      : [`its department ${service.department} is unknown`]),
    ...[...new Set(named)]
      .filter((id) => !dictionary.includes(id))
      .map((id) => `the field ${id} is not in the dictionary`),
    ...repeated(asked).map((id) => `the field ${id} is asked for twice`),
    ...service.form
      .filter(({ prefilledBy }) => prefilledBy !== undefined && !asked.includes(prefilledBy))
      .map(
        ({ id, prefilledBy }) => `${id} is filled by ${prefilledBy}, which the sheet leaves out`,
      ),
    ...service.result.lines
      .filter(({ from }) => !questions.includes(from))
      .map(({ from }) => `the result states ${from}, which the form does not know`),
  ];
}

function faultsOfForm(form: readonly FormQuestion[]): string[] {
  return [
    ...repeated(form.map(({ id }) => id)).map((id) => `two questions are ${id}`),
    // Such a name would be found in every object, answered or not.
    ...form.filter(({ id }) => id in {}).map(({ id }) => `no question may be called ${id}`),
    ...form.flatMap((question) => faultsOfQuestion(question)),
  ];
}

function faultsOfQuestion({
  id,
  kind,
  options = [],
  pattern,
  default: preset,
  fixed,
  prefilledBy,
}: FormQuestion) {
  const faults: string[] = [];
  if ((kind === 'choice') !== options.length > 0)
    faults.push(`${id} is a ${kind} with ${options.length} options`);
  if (kind === 'choice' && preset !== undefined && !options.some(({ value }) => value === preset))
    faults.push(`the default of ${id} is none of its options`);
  if (pattern && !compiles(pattern.expression))
    faults.push(`the pattern of ${id} is no expression`);
  if (fixed && !prefilledBy) faults.push(`${id} is fixed, but no register fills it`);
  return faults;
}

function faultsOfRules({ form, eligibility }: ServiceDefinition): string[] {
  const rules: [string, Rule][] = [
    ...form.flatMap(({ id, askedWhen }): [string, Rule][] =>
      askedWhen === undefined ? [] : [[`the rule of ${id}`, askedWhen]],
    ),
    ...eligibility.map(({ holds }, at): [string, Rule] => [`condition ${at + 1}`, holds]),
  ];
  const required = form.filter((question) => question.required).map(({ id }) => id);
  return [
    ...rules.flatMap(([name, rule]) =>
      operatorsIn(rule)
        .filter((operator) => !OPERATORS.includes(operator))
        .map((operator) => `${name} uses ${operator}, which rules do not have`),
    ),
    ...form.flatMap(({ id, askedWhen }, at) =>
      namesIn(askedWhen ?? null)
        .filter((name) => !form.slice(0, at).some((earlier) => earlier.id === name))
        .map((name) => `${id} depends on ${name}, which is not asked before it`),
    ),
    // Leaving an answer out must not be a way around a condition.
    ...eligibility.flatMap(({ holds }, at) =>
      namesIn(holds)
        .filter((name) => name !== 'today' && !required.includes(name))
        .map((name) => `condition ${at + 1} reads ${name}, which is no required question`),
    ),
  ];
}

function operatorsIn(rule: Rule): string[] {
  if (Array.isArray(rule)) return rule.flatMap(operatorsIn);
  if (typeof rule !== 'object' || rule === null) return [];
  return Object.entries(rule).flatMap(([name, operands]) => [name, ...operatorsIn(operands)]);
}

function compiles(expression: string): boolean {
  try {
    return new RegExp(expression, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const repeated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];
