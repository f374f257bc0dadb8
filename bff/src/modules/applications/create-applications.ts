import type {
  Answer,
  AnswerValue,
  applicationRoutes,
  Draft,
  FileAnswer,
  NewAddress,
} from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { Handlers } from '../../platform/handler';
import type { GivenConsent } from '../consent';
import {
  findApplication,
  listConsentsOfApplications,
  type StoredApplication,
} from './application-store';
import { clearDraftsOf } from './clear-drafts';
import { type ApplicationContent, openAddress, openBefore, openContent } from './content';
import { correctAnswers } from './correct-answers';
import { fillDraft } from './fill-draft';
import { applicationHandlers } from './handlers';
import { openDraft } from './open-draft';
import type { ApplicationParts } from './parts';
import { submittedPicture } from './submitted-picture';
import { sweepDrafts } from './sweep-drafts';

/** What was submitted, for the room that works on it. Showing it to others is theirs to record. */
type SubmittedContent = ApplicationContent &
  Pick<StoredApplication, 'citizenId' | 'serviceCode' | 'consentId'> & {
    /** The answers before a correction. */
    readonly before?: Record<string, Answer>;
  };

export type ApplicationRoom = {
  readonly handlers: Handlers<typeof applicationRoutes>;
  openDraft(tx: Queryable, given: GivenConsent): Promise<Draft>;
  fillDraft(draft: { draftId: string; citizenId: string }): Promise<Draft>;
  clearDraftsOf(
    tx: Queryable,
    withdrawn: { consentId: string; at: Date },
  ): ReturnType<typeof clearDraftsOf>;
  /** Throws where there is no such application: its id comes from a case, never from a caller. */
  contentOf(db: Queryable, applicationId: string): Promise<SubmittedContent>;
  correctAnswers(
    tx: Queryable,
    applicationId: string,
    corrected: Record<string, AnswerValue>,
  ): Promise<void>;
  /** The address as it stood at submission; undefined where nothing is mailed. */
  deliveryAddressOf(db: Queryable, applicationId: string): Promise<NewAddress | undefined>;
  /** The picture that the application now holds for a question. */
  attachmentOf(
    db: Queryable,
    applicationId: string,
    questionId: string,
  ): Promise<FileAnswer | undefined>;
  /** The consents on whose ground these applications were handed in. */
  consentsOf(db: Queryable, applicationIds: readonly string[]): Promise<string[]>;
  /** Forgets what was never submitted and is over age. */
  sweep(db: Queryable): Promise<void>;
};

/** Drafts that survive the phone, and what was submitted from them. */
export function createApplications(parts: ApplicationParts): ApplicationRoom {
  const { vault, clock } = parts;

  async function stored(db: Queryable, applicationId: string): Promise<StoredApplication> {
    const found = await findApplication(db, applicationId);
    if (!found) throw new Error('a case names an application that is not there');
    return found;
  }

  return {
    handlers: applicationHandlers(parts),
    openDraft: (tx, given) => openDraft(parts, tx, given),
    fillDraft: (draft) => fillDraft(parts, draft),
    clearDraftsOf: (tx, withdrawn) => clearDraftsOf(parts, tx, withdrawn),
    correctAnswers: (tx, id, corrected) => correctAnswers(parts, tx, id, corrected),

    async contentOf(db, applicationId) {
      const application = await stored(db, applicationId);
      const { citizenId, serviceCode, consentId } = application;
      const content = await openContent(vault, db, application);
      const before = await openBefore(vault, db, application);
      return { ...content, citizenId, serviceCode, consentId, ...(before && { before }) };
    },

    deliveryAddressOf: async (db, applicationId) =>
      openAddress(vault, db, await stored(db, applicationId)),

    attachmentOf: async (db, applicationId, questionId) =>
      submittedPicture(parts, db, await stored(db, applicationId), questionId),

    consentsOf: (db, applicationIds) => listConsentsOfApplications(db, applicationIds),

    sweep: (db) => sweepDrafts(db, clock()),
  };
}
