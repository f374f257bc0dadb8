import * as z from 'zod';
import { Draft } from '../applications/draft';
import { Instant, idOf } from '../id';
import { ErrandId } from '../identity/errand-routes';
import { LocalText } from '../local-text';
import { PageQuery, pageOf } from '../page';
import { defineRoutes } from '../route';

export const ConsentId = idOf('consent');

/** The receipt of one consent: what was allowed, to whom, why, and until when. */
export const Consent = z
  .object({
    id: ConsentId,
    service: z.object({ code: z.string(), name: LocalText }),
    receiver: LocalText,
    fields: z.array(
      z.object({ id: z.string(), label: LocalText, source: LocalText, allowed: z.boolean() }),
    ),
    givenAt: Instant,
    endsAt: Instant,
    withdrawnAt: Instant.optional(),
    /** The digest of the sheet as it was shown, and of what the phone signed: the proof of both sides. */
    sheetDigest: z.string(),
    signatureDigest: z.string(),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

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
    response: z.object({
      consent: Consent,
      clearedDrafts: z.number().int(),
      kept: z.array(
        z.object({ caseNumber: z.string(), fields: z.array(LocalText), ground: LocalText }),
      ),
    }),
  },
});
