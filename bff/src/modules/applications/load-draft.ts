import type {
  Answer,
  AnswerValue,
  Attachment,
  Draft,
  FormQuestion,
  ServiceDefinition,
} from '@zero-visit/shared-types';
import { civilDate } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { askedQuestions, unmetConditions } from '../catalogue';
import {
  answersTo,
  type Layers,
  missingFrom,
  type Outstanding,
  pendingFor,
  statementsOf,
  valuesOf,
} from './draft-rules';
import { findWholeDraft, type StoredDraft, type WholeDraft } from './draft-store';
import type { ApplicationParts } from './parts';

/** A draft with everything that belongs to it, opened. */
export type LoadedDraft = {
  readonly row: StoredDraft;
  readonly service: ServiceDefinition;
  readonly layers: Layers;
  /** Registers that have not answered, and when they were last asked. */
  readonly outstanding: readonly (Outstanding & { readonly askedAt: Date | null })[];
  readonly attachments: readonly Attachment[];
};

/** Where the parts of a draft are sealed. */
export const typedPlace = (draftId: string) => ({
  table: 'drafts',
  column: 'typed',
  row: draftId,
});
export const readingPlace = (draftId: string, register: string) => ({
  table: 'draft_readings',
  column: 'answers',
  row: `${draftId}/${register}`,
});

type Parts = Pick<ApplicationParts, 'vault' | 'catalogue'>;

/** A draft of this citizen. Problems: `not-found`, `service-closed` where its service is gone. */
export async function loadDraft(
  parts: Parts,
  db: Queryable,
  id: string,
  citizenId: string,
): Promise<LoadedDraft> {
  const row = await findWholeDraft(db, id, citizenId);
  if (!row) throw new Problem('not-found');
  return loadDraftOf(parts, db, row);
}

export async function loadDraftOf(
  { vault, catalogue }: Parts,
  db: Queryable,
  { readings, attachments, ...row }: WholeDraft,
): Promise<LoadedDraft> {
  const { id, citizenId, typed } = row;
  const service = catalogue.service(row.serviceCode);
  if (!service) throw new Problem('service-closed');
  const fields: Record<string, Answer> = {};
  for (const { register, answers } of readings) {
    if (!answers) continue;
    const place = readingPlace(id, register);
    const sealed = Buffer.from(answers, 'base64');
    Object.assign(
      fields,
      await vault.openJson<Record<string, Answer>>(db, citizenId, place, sealed),
    );
  }
  const layers: Layers = {
    fields,
    typed: typed
      ? await vault.openJson<Record<string, AnswerValue | null>>(
          db,
          citizenId,
          typedPlace(id),
          typed,
        )
      : {},
    pictures: Object.fromEntries(attachments.map((each) => [each.questionId, each.id])),
  };
  const outstanding = readings
    .filter(({ answers }) => answers === null)
    .map(({ register, fields: asked, askedAt }) => ({
      register,
      fields: asked,
      askedAt: askedAt === null ? null : new Date(askedAt),
    }));
  return { row, service, layers, outstanding, attachments };
}

/** The questions that are asked with these answers. */
export const askedOf = ({ service, layers }: Pick<LoadedDraft, 'service' | 'layers'>) =>
  askedQuestions(service.form, valuesOf(statementsOf(service.form, layers)));

/** The conditions that a draft contradicts, on the day of `now`. */
export const unmetBy = (
  { service, layers }: Pick<LoadedDraft, 'service' | 'layers'>,
  form: readonly FormQuestion[],
  now: Date,
) => unmetConditions(service, valuesOf(statementsOf(form, layers)), civilDate(now));

/** The draft as its citizen sees it. What was sent or thrown away shows no value any more. */
export function showDraft(loaded: LoadedDraft, now: Date): Draft {
  const { row, service, layers, outstanding, attachments } = loaded;
  const form = row.state === 'open' ? askedOf(loaded) : [];
  return {
    id: row.id,
    service: { code: service.code, name: service.name, instant: service.instant },
    state: row.state,
    version: row.version,
    nonce: row.nonce,
    updatedAt: row.updatedAt.toISOString(),
    form,
    answers: answersTo(form, layers),
    attachments: [...attachments],
    pending: pendingFor(form, layers, outstanding),
    missing: missingFrom(form, layers),
    obstacles: unmetBy(loaded, form, now),
    ...(row.caseId !== null && { caseId: row.caseId }),
  };
}
