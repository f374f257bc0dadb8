import { identityProviders } from '../../integrations/identity-provider';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Ephemeral } from '../../platform/ephemeral';
import type { DeviceCaller, WindowCaller } from '../../platform/handler';
import type { Tokens, VerifiedToken } from '../../platform/jwt';
import type { CodeSigner } from '../../platform/keys';
import type { Vault } from '../../platform/vault';
import type { Catalogue } from '../catalogue';
import { answerVerification } from './answer-verification';
import { createBrowserEnrolment } from './browser-enrolment';
import { createBrowserSignIn } from './browser-sign-in';
import { createDeviceHandlers } from './device-handlers';
import { createDevices, type DeviceParts } from './devices';
import { createErrandHandlers } from './errand-handlers';
import { createErrandView } from './errand-view';
import { createErrands } from './errands';
import { createFreshProof } from './fresh-proof';
import { createPeople, maskPerson } from './people';
import { createPosterHandlers } from './poster-handlers';
import { createQrSessionHandlers } from './qr-session-handlers';
import { createQrTokens } from './qr-tokens';
import type { LostPhoneParts } from './report-lost-phone';
import { createScan } from './scan-qr-code';
import { createSessions } from './sessions';
import { startVerification } from './start-verification';
import { sweepHandshakes } from './sweep-handshakes';
import { createTries } from './tries';
import type { VerificationParts } from './verification-parts';
import { createWindows } from './window-handlers';

export type IdentityParts = Pick<VerificationParts, 'registries'> &
  Parameters<typeof identityProviders>[0] &
  Pick<DeviceParts, 'whenDeviceBound'> &
  Pick<LostPhoneParts, 'whenDevicesEnded' | 'transparency'> & {
    readonly vault: Vault;
    readonly clock: Clock;
    readonly tokens: Tokens;
    readonly ephemeral: Pick<Ephemeral, 'publish' | 'subscribe'>;
    /** Signs the codes of screens and posters. */
    readonly signer: CodeSigner;
    readonly catalogue: Catalogue;
    /** Where phones reach us, without a slash at the end: it stands in every code. */
    readonly origin: string;
  };

/** Who somebody is, and how an errand begins: phones, people, window screens, codes, verification. */
export function createIdentity(parts: IdentityParts) {
  const { catalogue, clock } = parts;
  const people = createPeople(parts);
  const sessions = createSessions({ ...parts, people });
  const devices = createDevices(parts);
  const tries = createTries(parts);
  const freshProof = createFreshProof(parts);
  const qrTokens = createQrTokens(parts);
  const windows = createWindows(parts);
  const errands = createErrands(parts);
  const viewOf = createErrandView({ clock, people, catalogue });
  const scans = createScan({ ...parts, tokens: qrTokens, tries, viewOf });
  const providers = identityProviders(parts);
  const verification = { ...parts, providers, people, devices, sessions, tries };

  const handlers = {
    ...createDeviceHandlers({ ...parts, people, sessions, devices }),
    ...createBrowserEnrolment({ ...parts, ...freshProof, tries, devices }),
    ...createBrowserSignIn({ ...parts, tokens: qrTokens, devices, sessions }),
    ...windows.handlers,
    ...createPosterHandlers({ ...parts, tokens: qrTokens }),
    ...createQrSessionHandlers({ ...parts, tokens: qrTokens }),
    ...createErrandHandlers({ ...parts, scans, viewOf }),
    startVerification: startVerification(verification),
    answerVerification: answerVerification(verification),
  };

  /** The living session behind the token of a phone or a screen. Asked on every request. */
  async function findCaller(
    db: Queryable,
    { kind, sub, sid }: Pick<VerifiedToken, 'kind' | 'sub' | 'sid'>,
  ): Promise<DeviceCaller | WindowCaller | undefined> {
    if (kind === 'device') return sessions.findCaller(db, { sub, sid });
    if (kind === 'window') return windows.findCaller(db, sub);
    return undefined;
  }

  return {
    handlers,
    findCaller,
    ...freshProof,
    personOf: people.personOf,
    beginErasure: people.beginErasure,
    isErased: people.isErased,
    /** The citizen who has this number, as `readIdNumber` writes it. */
    citizenWith: (db: Queryable, idNumber: string) =>
      people.idByIndex(db, people.indexOf(idNumber)),
    maskPerson,
    errandFor: errands.errandFor,
    authoriseErrand: errands.authorise,
    finishErrand: errands.finish,
    tellWindow: errands.tellWindow,
    addWindowCode: windows.addWindowCode,
    sweep: (db: Queryable) => sweepHandshakes(db, clock()),
  };
}

export type Identity = ReturnType<typeof createIdentity>;
