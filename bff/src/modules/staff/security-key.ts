import { randomBytes } from 'node:crypto';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { FactorProof } from '@zero-visit/shared-types';

type Assertion = Extract<FactorProof, { kind: 'key' }>;
type Registration = Extract<FactorProof, { kind: 'newKey' }>;

export type StoredKey = { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: number };

/** What an answer must have been made for: our challenge, at our address. A false page has another one. */
export type Expected = { readonly challenge: string; readonly origin: string };

/** 128 bits that a key signs, base64url. */
export const newChallenge = (): string => randomBytes(16).toString('base64url');

/** The party of WebAuthn: the host of our address. */
export const partyOf = (origin: string): string => new URL(origin).hostname;

const expectedBy = ({ challenge, origin }: Expected) => ({
  expectedChallenge: challenge,
  expectedOrigin: origin,
  expectedRPID: partyOf(origin),
  requireUserVerification: true,
});

/** The key's new counter if the assertion is its own, by a verified user, for what is expected. */
export async function counterOfAssertion(
  { id, clientData, authenticatorData, signature }: Assertion,
  key: StoredKey,
  expected: Expected,
): Promise<number | undefined> {
  const checked = await verifyAuthenticationResponse({
    response: {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: clientData, authenticatorData, signature },
    },
    credential: { id: key.id, publicKey: key.publicKey, counter: key.counter },
    ...expectedBy(expected),
  }).catch(() => undefined);
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined;
}

/** A new key, if it was made by a verified user for what is expected. */
export async function keyOfRegistration(
  { id, clientData, attestation }: Registration,
  expected: Expected,
): Promise<StoredKey | undefined> {
  const checked = await verifyRegistrationResponse({
    response: {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: clientData, attestationObject: attestation },
    },
    ...expectedBy(expected),
  }).catch(() => undefined);
  if (!checked?.verified) return undefined;
  const { credential } = checked.registrationInfo;
  return { id: credential.id, publicKey: credential.publicKey, counter: credential.counter };
}
