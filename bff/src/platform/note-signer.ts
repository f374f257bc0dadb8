import {
  createHash,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import {
  cosignedText,
  type KeyKind,
  keyIdOf,
  type NoteCrypto,
  type Sha256,
  signatureLine,
  timestamped,
  utf8,
  type VerifierKey,
} from '@zero-visit/shared-types';

export const sha256: Sha256 = (bytes) =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

/** DER in front of the 32 bytes of an Ed25519 public key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The algorithms of signed notes, by Node. */
export const noteCrypto: NoteCrypto = {
  sha256,
  verifyEd25519(signature, message, publicKey) {
    if (signature.length !== 64 || publicKey.length !== 32) return false;
    const der = Buffer.concat([SPKI, publicKey]);
    try {
      const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
      return verifyBytes(null, message, key, signature);
    } catch {
      return false;
    }
  },
};

/** Signs notes under a name: as a log, or as a witness, which adds the time. */
export type NoteSigner = {
  readonly key: VerifierKey;
  /** The signature line under a text. */
  line(text: string): string;
};

/** A signer over an Ed25519 private key. `clock` is asked by witnesses alone. */
export function noteSigner(
  { name, kind, privateKey }: { name: string; kind: KeyKind; privateKey: KeyObject },
  clock: () => Date = () => new Date(),
): NoteSigner {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(der.subarray(SPKI.length));
  const key = { name, kind, publicKey, keyId: keyIdOf(sha256, { name, kind, publicKey }) };
  const sign = (text: string) => new Uint8Array(signBytes(null, utf8(text), privateKey));
  return {
    key,
    line(text) {
      if (kind === 'note') return signatureLine(name, key.keyId, sign(text));
      const seconds = Math.floor(clock().getTime() / 1000);
      const signature = timestamped(seconds, sign(cosignedText(text, seconds)));
      return signatureLine(name, key.keyId, signature);
    },
  };
}
