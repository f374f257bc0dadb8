import * as z from 'zod';
import { CivilDate } from '../id';
import { AssuranceLevel } from '../identity/assurance-level';
import { LocalText } from '../local-text';

/**
 * A JsonLogic rule: data on both sides, run and never compiled. Names are ids of questions and
 * fields, and `today`; `yearsBetween` counts full years between two civil dates.
 */
export const Rule = z.json().meta({ id: 'Rule' });
export type Rule = z.infer<typeof Rule>;

/** The ids of questions are the keys of a form; nothing else may name a property. */
export const QuestionId = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a question id');

/** One question of a form, as the phone draws it and the bff checks it. */
export const FormQuestion = z
  .object({
    id: QuestionId,
    kind: z.enum(['text', 'longText', 'choice', 'date', 'yesNo', 'address', 'picture']),
    label: LocalText,
    hint: LocalText.optional(),
    /** The heading of the group that this question opens. */
    group: LocalText.optional(),
    required: z.boolean(),
    options: z.array(z.object({ value: z.string(), label: LocalText })).optional(),
    /** A regular expression without flags, and what it wants in words. */
    pattern: z.object({ expression: z.string().max(120), says: LocalText }).optional(),
    maxLength: z.int().min(1).max(2000).optional(),
    /** The field of a register that fills it, if the citizen allows it (an id of the field dictionary). */
    prefilledBy: z.string().optional(),
    /** Only its register (or the account) fills it: the citizen sees it and never types it. */
    fixed: z.boolean().optional(),
    /** The answer that stands unless the citizen gives another one. */
    default: z.union([z.string(), z.boolean()]).optional(),
    /** Asked only where this holds over the answers. */
    askedWhen: Rule.optional(),
  })
  .meta({ id: 'FormQuestion' });
export type FormQuestion = z.infer<typeof FormQuestion>;

/** A field that a service asks to see, with all that the law wants said (PIPL §17, §23, §29). */
export const RequestedField = z.strictObject({
  /** An id of the field dictionary. */
  field: z.string(),
  purpose: LocalText,
  retention: LocalText,
  legalBasis: LocalText,
  basis: z.enum(['consent', 'statute']),
  required: z.boolean(),
});
export type RequestedField = z.infer<typeof RequestedField>;

/** One service, as a file of `config/catalogue/services` describes it. Names are those of the national tables. */
export const ServiceDefinition = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z-]{2,39}$/),
    /** When this edition of the service takes applications (civil dates, inclusive). */
    validFrom: CivilDate,
    validTo: CivilDate.optional(),
    name: LocalText,
    summary: LocalText,
    /** More words that people search it by. */
    keywords: z.array(z.string()),
    /** A code of `departments.json`. */
    department: z.string(),
    /** Coding of GB/T 39554: basic 12, implementation 31, handled item 33 characters. */
    itemCodes: z.strictObject({
      basic: z.string().regex(/^\d{12}$/),
      implementation: z.string().length(31),
      handledItem: z.string().length(33),
    }),
    level: AssuranceLevel,
    instant: z.boolean(),
    visits: z.int().min(0),
    /** Why somebody must come at all; only where `visits` is not 0. */
    visitReason: LocalText.optional(),
    /** 网上办理深度: 1 information, 2 checked in advance, 3 originals shown once, 4 entirely online. */
    depth: z.int().min(1).max(4),
    online: z.boolean(),
    promisedDays: z.int().min(0),
    statutoryDays: z.int().min(1).optional(),
    delivery: z.enum(['mail', 'electronic']),
    audience: LocalText,
    legalBasis: z.array(LocalText).min(1),
    conditions: z.array(LocalText).min(1),
    /** What the law asks for. Not needed from the citizen: with the reason, and the field that replaces it. */
    materials: z.array(
      z.strictObject({
        name: LocalText,
        needed: z.boolean(),
        reason: LocalText.optional(),
        field: z.string().optional(),
      }),
    ),
    steps: z.array(z.strictObject({ name: LocalText, days: z.int().min(0) })).min(1),
    fee: LocalText,
    officeHours: LocalText,
    consultation: z.strictObject({ telephone: z.string(), address: LocalText }),
    complaint: z.strictObject({ telephone: z.string(), address: LocalText }),
    questions: z.array(z.strictObject({ question: LocalText, answer: LocalText })).min(1),
    /** Which fields of which registers the sheet asks for. */
    fields: z.array(RequestedField),
    form: z.array(FormQuestion.strict()),
    /** Conditions over fields and answers; where one is false, its reason is told (§38 of the licensing law in spirit). */
    eligibility: z.array(z.strictObject({ holds: Rule, otherwise: LocalText })),
    /** The result document. `lines` name what it states: an answer's or a field's id. */
    result: z.strictObject({
      name: LocalText,
      /** 办结 by 审批, 出证 or 出文. */
      kind: z.enum(['approval', 'certificate', 'document']),
      /** The 21-character type of the certificate identifier (GB/T 36904). */
      typeCode: z.string().length(21),
      /** Months for which it holds; absent: without end. */
      validMonths: z.int().min(1).optional(),
      statement: LocalText,
      lines: z.array(z.strictObject({ label: LocalText, from: z.string() })).min(1),
    }),
  })
  .meta({ id: 'ServiceDefinition' });
export type ServiceDefinition = z.infer<typeof ServiceDefinition>;

/** A department: its name, its code GB 32100 and the counters where its windows stand. */
export const Department = z.strictObject({
  code: z.string(),
  name: LocalText,
  creditCode: z.string().length(18),
  places: z.array(z.strictObject({ code: z.string(), name: LocalText })),
});
export type Department = z.infer<typeof Department>;

/** An entry of the field dictionary: what a register knows about a person, asked for by this id. */
export const RegisterField = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  label: LocalText,
  /** The register that holds it: a key of `registers` in the dictionary. */
  register: z.string(),
  kind: z.enum(['text', 'date', 'yesNo', 'number']),
  /** Biometric, medical, financial …: needs a tap of its own (PIPL §28, §29). */
  sensitive: z.boolean(),
});
export type RegisterField = z.infer<typeof RegisterField>;

/** A register that is connected, the department that keeps it, and the papers that it replaces. */
export const Register = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  name: LocalText,
  department: z.string(),
  /** Words for papers, in simplified Chinese: nobody is asked for one of them again. */
  replaces: z.array(z.string().min(2)).min(1),
});
export type Register = z.infer<typeof Register>;
