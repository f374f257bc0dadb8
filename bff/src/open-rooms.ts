import { answerHoldings } from './http/idempotency';
import type { Integrations } from './integrations';
import { applicationHoldings, createApplications } from './modules/applications';
import { caseHoldings, createCases } from './modules/cases';
import { type CatalogueFiles, createCatalogue } from './modules/catalogue';
import { certificateHoldings, createCertificates } from './modules/certificates';
import { consentHoldings, createConsent } from './modules/consent';
import { createDelivery, deliveryHoldings } from './modules/delivery';
import { createFeedback, feedbackHoldings } from './modules/feedback';
import { createIdentity, identityHoldings } from './modules/identity';
import { createNotifications, notificationHoldings } from './modules/notifications';
import { createRights } from './modules/rights';
import { createStaff } from './modules/staff';
import { createTransparency, type LedgerParts, transparencyHoldings } from './modules/transparency';
import type { Clock } from './platform/clock';
import type { Database } from './platform/database';
import type { Ephemeral } from './platform/ephemeral';
import type { Caller } from './platform/handler';
import type { Tokens } from './platform/jwt';
import type { CodeSigner } from './platform/keys';
import type { Log } from './platform/log';
import { emit } from './platform/outbox';
import type { Vault } from './platform/vault';
import { withinTransaction } from './reactions';
import type { Rooms } from './rooms';

/** What the rooms stand on; chosen in main.ts, or by a test. */
export type Engines = {
  readonly database: Database;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  readonly ephemeral: Ephemeral;
  readonly tokens: Tokens;
  readonly signers: { readonly qr: CodeSigner; readonly certificate: CodeSigner };
  readonly courierSalt: Uint8Array;
  readonly ledger: LedgerParts;
  readonly catalogueFiles: CatalogueFiles;
  /** The full name of each district by its code. */
  readonly divisions: ReadonlyMap<string, string>;
  readonly integrations: Integrations;
  /** Where phones reach us, without a slash at the end: it stands in every QR. */
  readonly origin: string;
  readonly standIns: boolean;
};

/** Everything that any room holds of a citizen. A row that names another goes before it. */
export const holdings = [
  ...answerHoldings,
  ...applicationHoldings,
  ...caseHoldings,
  ...certificateHoldings,
  ...consentHoldings,
  ...deliveryHoldings,
  ...feedbackHoldings,
  ...notificationHoldings,
  ...transparencyHoldings,
  ...identityHoldings,
];

/** Opens every room and lets each know the few that it may call (decision 0003). */
export function openRooms({ integrations, catalogueFiles, signers, ...engines }: Engines): Rooms {
  const { registries, face, networkId, sms, courier } = integrations;
  const parts = { ...engines, emit };
  const reactions = withinTransaction((): Rooms => rooms);

  const catalogue = createCatalogue({ ...parts, files: catalogueFiles });
  const transparency = createTransparency({
    ...parts,
    officeOf: (code) => catalogue.department(code).name,
    staffName: (db, staffId) => rooms.staff.nameOf(db, staffId),
    whenReportAnswered: reactions.whenReportAnswered,
  });
  const staff = createStaff({
    ...parts,
    catalogue,
    transparency,
    whoHas: reactions.whoHas,
  });
  const identity = createIdentity({
    ...parts,
    signer: signers.qr,
    catalogue,
    transparency,
    whenDeviceBound: reactions.whenDeviceBound,
    whenDevicesEnded: reactions.whenDevicesEnded,
    registries,
    face,
    networkId,
    sms,
  });
  const delivery = createDelivery({
    ...parts,
    transparency,
    courier,
    awaitsParcel: reactions.awaitsParcel,
    whenMoved: reactions.whenMoved,
  });
  const consent = createConsent({
    ...parts,
    catalogue,
    identity,
    transparency,
    registries,
    whenGiven: reactions.whenGiven,
    afterGiven: reactions.afterGiven,
    whenWithdrawn: reactions.whenWithdrawn,
  });
  const applications = createApplications({
    ...parts,
    catalogue,
    identity,
    consent,
    delivery,
    whenSubmitted: reactions.whenSubmitted,
  });
  const cases = createCases({
    ...parts,
    catalogue,
    applications,
    transparency,
    whenApproved: reactions.whenApproved,
  });
  const certificates = createCertificates({
    ...parts,
    signer: signers.certificate,
    transparency,
    whenOpened: reactions.whenOpened,
  });
  const notifications = createNotifications(parts);
  const feedback = createFeedback({ ...parts, cases });

  const rights = createRights({
    ...parts,
    identity,
    cases,
    applications,
    transparency,
    holdings,
  });

  const rooms: Rooms = {
    transparency,
    catalogue,
    staff,
    identity,
    delivery,
    consent,
    applications,
    cases,
    certificates,
    notifications,
    feedback,
    rights,
  };
  return rooms;
}

/** The living session behind a bearer token, whoever it belongs to. */
export function findCallerIn(rooms: Rooms, { tokens, database }: Engines) {
  return async (token: string): Promise<Caller | undefined> => {
    const claims = tokens.verify(token);
    if (!claims) return undefined;
    return claims.kind === 'staff'
      ? rooms.staff.findCaller(database, claims)
      : rooms.identity.findCaller(database, claims);
  };
}
