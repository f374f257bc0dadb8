import { generateKeyPairSync, sign } from 'node:crypto';
import { type KeyKind, utf8 } from '@zero-visit/shared-types';
import { noteSigner } from '../../bff/src/platform/note-signer';

/** A new key that signs notes as a log or a witness does. */
export function aSigner(name: string, kind: KeyKind) {
  const { privateKey } = generateKeyPairSync('ed25519');
  const at = (seconds: number) =>
    noteSigner({ name, kind, privateKey }, () => new Date(seconds * 1000));
  return {
    key: at(0).key,
    /** The bare signature of a text. */
    sign: (text: string) => new Uint8Array(sign(null, utf8(text), privateKey)),
    /** Its signature line under this text; a witness says when, in Unix seconds. */
    line: (text: string, seconds = 0) => at(seconds).line(text),
  };
}
