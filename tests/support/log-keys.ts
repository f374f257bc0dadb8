import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import {
  cosignedText,
  type KeyKind,
  keyIdOf,
  signatureLine,
  timestamped,
  utf8,
  type VerifierKey,
  type VerifyEd25519,
} from '@zero-visit/shared-types';
import { sha256 } from './merkle-tree';

/** DER before the 32 bytes of an Ed25519 key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Node's own Ed25519, for the checks in which it is given. */
export const verifyEd25519: VerifyEd25519 = (signature, message, publicKey) => {
  const der = Buffer.concat([SPKI, publicKey]);
  return verify(
    null,
    message,
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  );
};

/** A key that signs notes as a log or a witness does. */
export function aSigner(name: string, kind: KeyKind) {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = new Uint8Array(
    pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length),
  );
  const key: VerifierKey = {
    name,
    kind,
    publicKey,
    keyId: keyIdOf(sha256, { name, kind, publicKey }),
  };
  const signText = (text: string) => new Uint8Array(sign(null, utf8(text), pair.privateKey));
  return {
    key,
    sign: signText,
    /** Its signature line under this text; a witness says when, in Unix seconds. */
    line: (text: string, seconds = 0) =>
      signatureLine(
        name,
        key.keyId,
        kind === 'note'
          ? signText(text)
          : timestamped(seconds, signText(cosignedText(text, seconds))),
      ),
  };
}
