import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { FactorProof, StaffSignIn } from '@zero-visit/shared-types';

/** Whether this browser can ask a security key: only at a secure address. */
export const hasKeys = (): boolean => 'PublicKeyCredential' in globalThis;

/** Asks one of the member's keys to sign. Throws when the key, or whoever holds it, refuses. */
export async function proofByKey({ key }: StaffSignIn): Promise<FactorProof> {
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge: key.challenge,
      rpId: key.rpId,
      allowCredentials: key.allow.map((each) => ({ id: each, type: 'public-key' })),
      userVerification: 'required',
    },
  });
  return {
    kind: 'key',
    id,
    clientData: response.clientDataJSON,
    authenticatorData: response.authenticatorData,
    signature: response.signature,
  };
}

/** ES256 and RS256: what keys and the platforms' own authenticators speak. */
const ALGORITHMS = [-7, -257];

/** Makes a key for a member who has no factor yet. */
export async function proofByNewKey(
  { key, enrolment }: StaffSignIn,
  username: string,
  name: string,
): Promise<FactorProof> {
  if (!enrolment) throw new Error('a key is made at the first sign-in only');
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge: key.challenge,
      rp: { id: key.rpId, name: 'Zero-Visit' },
      user: { id: enrolment.userId, name: username, displayName: username },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: 'public-key' })),
      authenticatorSelection: { userVerification: 'required' },
      attestation: 'none',
    },
  });
  return {
    kind: 'newKey',
    id,
    clientData: response.clientDataJSON,
    attestation: response.attestationObject,
    name,
  };
}
