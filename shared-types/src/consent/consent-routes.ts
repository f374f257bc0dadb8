import * as z from 'zod';
import { Draft } from '../applications/draft';
import { Instant, idOf } from '../id';
import { AssuranceLevel } from '../identity/assurance-level';
import { ErrandId } from '../identity/errand-routes';
import { LocalText } from '../local-text';
import { PageQuery, pageOf } from '../page';
import { defineRoutes } from '../route';
import { SheetField } from './consent-sheet';

export const ConsentId = idOf('consent');

/** The receipt of one consent: what was allowed, to whom, why, and until when. */
export const Consent = z
  .object({
    id: ConsentId,
    service: z.object({ code: z.string(), name: LocalText }),
    receiver: LocalText,
    /** Every field of the sheet. `statute` fields were told, not asked: they are always `allowed`. */
    fields: z.array(
      SheetField.pick({ id: true, label: true, source: true, purpose: true, basis: true }).extend({
        allowed: z.boolean(),
      }),
    ),
    level: AssuranceLevel,
    givenAt: Instant,
    endsAt: Instant,
    withdrawnAt: Instant.optional(),
    /** The digest of the sheet as it was shown, and of what the phone signed: the proof of both sides. */
    sheetDigest: z.string(),
    signatureDigest: z.string(),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

/** What a withdrawal reached: unsent drafts were cleared, submitted cases keep what the law wants kept. */
export const WithdrawnConsent = z
  .object({
    consent: Consent,
    clearedDrafts: z.number().int(),
    kept: z.array(
      z.object({ caseNumber: z.string(), fields: z.array(LocalText), ground: LocalText }),
    ),
  })
  .meta({ id: 'WithdrawnConsent' });
export type WithdrawnConsent = z.infer<typeof WithdrawnConsent>;

const params = z.strictObject({ id: ConsentId });

export const consentRoutes = defineRoutes({
  giveConsent: {
    method: 'POST',
    path: '/consents',
    summary: 'The citizen allows fields by name; answers the receipt and the draft it opens',
    access: 'citizen',
    audit: 'own',
    body: z.strictObject({ errandId: ErrandId, allowed: z.array(z.string().max(60)).max(60) }),
    signed: true,
    idempotent: true,
    success: 201,
    response: z.object({ receipt: Consent, draft: Draft }),
    problems: [
      'consent-incomplete',
      'consent-exceeds-request',
      'level-too-low',
      'errand-not-confirmed',
      'errand-over',
      'nonce-spent',
      'service-closed',
    ],
  },
  listConsents: {
    method: 'GET',
    path: '/consents',
    summary: 'Every authorisation of this citizen, newest first',
    access: 'citizen',
    audit: 'own',
    query: PageQuery,
    success: 200,
    response: pageOf(Consent),
  },
  getConsent: {
    method: 'GET',
    path: '/consents/:id',
    summary: 'One receipt',
    access: 'citizen',
    audit: 'own',
    params,
    success: 200,
    response: Consent,
  },
  withdrawConsent: {
    method: 'POST',
    path: '/consents/:id/withdrawal',
    summary: 'Withdraws; never refused. Says what was cleared and what an accepted case must keep',
    access: 'citizen',
    audit: 'own',
    params,
    success: 200,
    response: WithdrawnConsent,
  },
});
