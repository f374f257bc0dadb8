import { base64, bytesOfBase64, bytesOfHex, hex, joined, sameBytes, utf8 } from '../bytes';
import type { Sha256, TreeHead } from './merkle';

/** Whether the Ed25519 key (32 bytes) made this signature (64 bytes); never throws. */
export type VerifyEd25519 = (
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
) => boolean;

/** The two algorithms that are used here, by which they can be checked. */
export type NoteCrypto = { readonly sha256: Sha256; readonly verifyEd25519: VerifyEd25519 };

/** A tree's head as its log signs it (c2sp.org/tlog-checkpoint); `origin` names the log. */
export type Checkpoint = TreeHead & { readonly origin: string };

/** The text that is signed: origin, size and root, one a line. We write no extension lines. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${base64(root)}\n`;

/** Reads the text of a checkpoint, whose extension lines are passed over; undefined when it is none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split('\n');
  const [origin, sizeText = '', rootText = ''] = lines;
  if (lines.pop() !== '' || lines.length < 3 || !origin || lines.includes('')) return undefined;
  if (!/^(0|[1-9]\d{0,15})$/.test(sizeText)) return undefined;
  const size = Number(sizeText);
  const root = bytesOfBase64(rootText);
  if (!Number.isSafeInteger(size) || root?.length !== 32) return undefined;
  return { origin, size, root };
}

/** A text with signatures below it (c2sp.org/signed-note). */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** One signature line: the key's name, its 4-byte id in hex, and what follows that id. */
export type NoteSignature = {
  readonly name: string;
  readonly keyId: string;
  readonly bytes: Uint8Array;
};

/** Longer or more often signed notes are not looked at: we expect a log and a few witnesses. */
const MAX_NOTE = 16_000;
const MAX_SIGNATURES = 32;

/** Reads a signed note; undefined when it is none. Nothing in it is checked yet. */
export function readNote(note: string): Note | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a note may hold none of them
  if (note.length > MAX_NOTE || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return undefined;
  const split = note.lastIndexOf('\n\n');
  if (split < 0) return undefined;
  const lines = note.slice(split + 2).split('\n');
  if (lines.pop() !== '' || lines.length === 0 || lines.length > MAX_SIGNATURES) return undefined;
  const signatures = lines.map(readSignature);
  return signatures.every((each) => each !== undefined)
    ? { text: note.slice(0, split + 1), signatures }
    : undefined;
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name, encoded = ''] = /^\u2014 ([^\s+]+) (\S+)$/.exec(line) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (!name || !bytes || bytes.length < 5) return undefined;
  return { name, keyId: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
}

/** One signature line, without its end of line. */
export const signatureLine = (name: string, keyId: string, signature: Uint8Array): string =>
  `\u2014 ${name} ${base64(joined(bytesOfHex(keyId), signature))}`;

/** The note with its signature lines below it. */
export const noteOf = (text: string, lines: readonly string[]): string =>
  `${text}\n${lines.map((line) => `${line}\n`).join('')}`;

/** What a key signs: notes as they stand, or, as a witness, checkpoints with the time. */
export type KeyKind = 'note' | 'cosignature';
const KIND_BYTE = { note: 1, cosignature: 4 } as const;

/** A public key with its name, as a verifier carries it. `keyId` is hex. */
export type VerifierKey = {
  readonly name: string;
  readonly keyId: string;
  readonly kind: KeyKind;
  readonly publicKey: Uint8Array;
};

/** The id of an Ed25519 key under a name, in hex. */
export const keyIdOf = (
  sha256: Sha256,
  { name, kind, publicKey }: Omit<VerifierKey, 'keyId'>,
): string =>
  hex(sha256(joined(utf8(`${name}\n`), Uint8Array.of(KIND_BYTE[kind]), publicKey)).subarray(0, 4));

/** The key as one line: `name+id+base64(kind, key)`. */
export const verifierKeyText = ({ name, keyId, kind, publicKey }: VerifierKey): string =>
  `${name}+${keyId}+${base64(joined(Uint8Array.of(KIND_BYTE[kind]), publicKey))}`;

/** Reads such a line; undefined when it is none, or its id is not that of its key. */
export function readVerifierKey(sha256: Sha256, text: string): VerifierKey | undefined {
  const [, name, keyId, encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  const bytes = bytesOfBase64(encoded);
  const kind = bytes?.[0] === 1 ? 'note' : bytes?.[0] === 4 ? 'cosignature' : undefined;
  if (!name || !keyId || bytes?.length !== 33 || !kind) return undefined;
  const key = { name, keyId, kind, publicKey: bytes.slice(1) } as const;
  return keyIdOf(sha256, key) === keyId ? key : undefined;
}

/**
 * Whether the note carries a good signature of this key. A signature in its name that is not good
 * spoils the note, even beside a good one.
 */
export function isSignedNote(crypto: NoteCrypto, note: Note, key: VerifierKey): boolean {
  const own = note.signatures.filter(({ name, keyId }) => name === key.name && keyId === key.keyId);
  return own.length > 0 && own.every((signature) => isGood(crypto, note.text, signature, key));
}

function isGood(
  { verifyEd25519 }: NoteCrypto,
  text: string,
  { bytes }: NoteSignature,
  { kind, publicKey }: VerifierKey,
): boolean {
  if (kind === 'note') return bytes.length === 64 && verifyEd25519(bytes, utf8(text), publicKey);
  if (bytes.length !== 72) return false;
  const seconds = secondsOf(bytes.subarray(0, 8));
  if (seconds === undefined) return false;
  return verifyEd25519(bytes.subarray(8), utf8(cosignedText(text, seconds)), publicKey);
}

/** What a witness signs over a checkpoint's text, in Unix seconds (c2sp.org/tlog-cosignature, Ed25519). */
export const cosignedText = (text: string, seconds: number): string =>
  `cosignature/v1\ntime ${seconds}\n${text}`;

/** A witness's signature as it stands in a note: the time in 8 bytes, then the signature itself. */
export function timestamped(seconds: number, signature: Uint8Array): Uint8Array {
  const time = new Uint8Array(8);
  for (let at = 7, rest = seconds; at >= 0; at--, rest = Math.floor(rest / 256)) {
    time[at] = rest % 256;
  }
  return joined(time, signature);
}

function secondsOf(time: Uint8Array): number | undefined {
  const seconds = time.reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}

/** When a witness said so, in Unix seconds: the latest of its signatures. Check the note first. */
export function cosignedAt(note: Note, key: VerifierKey): number | undefined {
  const times = note.signatures
    .filter(
      ({ name, keyId, bytes }) => name === key.name && keyId === key.keyId && bytes.length === 72,
    )
    .map(({ bytes }) => secondsOf(bytes.subarray(0, 8)) ?? 0);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** Whom a phone believes: the log itself, and the witnesses of whom each must have signed too. */
export type Trust = { readonly log: VerifierKey; readonly witnesses: readonly VerifierKey[] };

/**
 * The checkpoint of a signed note, if it is this log's, signed by the log and by every witness;
 * undefined otherwise.
 */
export function openCheckpoint(
  crypto: NoteCrypto,
  note: string,
  { log, witnesses }: Trust,
): Checkpoint | undefined {
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  if (!checkpoint || checkpoint.origin !== log.name) return undefined;
  const isTrusted = [log, ...witnesses].every((key) => isSignedNote(crypto, read, key));
  return isTrusted ? checkpoint : undefined;
}

/** The commitment that stands in the log for a statement: SHA-256 over salt and canonical text. */
export const commitmentOf = (sha256: Sha256, salt: Uint8Array, canonical: string): Uint8Array =>
  sha256(joined(salt, utf8(canonical)));

/** Whether a public commitment is one to this statement. The salt has 256 bits. */
export const isCommitted = (
  sha256: Sha256,
  commitment: Uint8Array,
  { salt, canonical }: { salt: Uint8Array; canonical: string },
): boolean => salt.length === 32 && sameBytes(commitmentOf(sha256, salt, canonical), commitment);
