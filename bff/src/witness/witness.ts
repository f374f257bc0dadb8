import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  bytesOfBase64,
  type Checkpoint,
  isConsistent,
  isSignedNote,
  readCheckpoint,
  readNote,
  sameBytes,
  type VerifierKey,
} from '@zero-visit/shared-types';
import { replaceFile } from '../platform/durable-file';
import { type NoteSigner, noteCrypto, sha256 } from '../platform/note-signer';

export type WitnessParts = {
  /** Where it remembers; nobody else writes there. */
  readonly folder: string;
  readonly signer: NoteSigner;
  /** The logs that it follows. */
  readonly logs: readonly VerifierKey[];
};

export type WitnessReply = { readonly status: number; readonly body: string };

const SIZE = 'text/x.tlog.size';
export const typeOfReply = ({ status }: WitnessReply): string =>
  status === 409 ? SIZE : 'text/plain; charset=utf-8';

/**
 * Remembers the largest checkpoint of each log, and cosigns one only when it continues that
 * (c2sp.org/tlog-witness). What it signs it has remembered durably before it answers.
 */
export function createWitness({ folder, signer, logs }: WitnessParts) {
  const fileOf = (origin: string) => path.join(folder, `${nameOf(origin)}.checkpoint`);

  /** One request after the other: checking and remembering are one step. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work, work);
    last = done;
    return done;
  }

  /** A disk that cannot be read is a fault, and not a log that was never seen. */
  const read = (origin: string): Promise<string | undefined> =>
    readFile(fileOf(origin), 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });

  async function remembered(origin: string): Promise<Checkpoint | undefined> {
    const note = await read(origin);
    if (note === undefined) return undefined;
    const checkpoint = readCheckpoint(readNote(note)?.text ?? '');
    if (!checkpoint) throw new Error(`what is remembered of ${origin} cannot be read`);
    return checkpoint;
  }

  async function remember(origin: string, note: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await replaceFile(fileOf(origin), note);
  }

  /** Statuses are those of the protocol: 400, 403, 404, 409 with the size, 422. */
  async function add(body: string): Promise<WitnessReply> {
    const request = readRequest(body);
    if (!request) return { status: 400, body: 'no request of this protocol\n' };
    const { old, proof, note, checkpoint } = request;
    const log = logs.find(({ name }) => name === checkpoint.origin);
    if (!log) return { status: 404, body: 'this log is not followed\n' };
    const signed = readNote(note);
    if (!signed || !isSignedNote(noteCrypto, signed, log)) {
      return { status: 403, body: 'not signed by its log\n' };
    }
    if (old > checkpoint.size) return { status: 400, body: 'older than what it continues\n' };
    const known = await remembered(checkpoint.origin);
    const size = known?.size ?? 0;
    if (old !== size) return { status: 409, body: `${size}\n` };
    if (known && checkpoint.size === size && !sameBytes(known.root, checkpoint.root)) {
      return { status: 409, body: `${size}\n` };
    }
    const older = known ?? { size: 0, root: sha256(new Uint8Array()) };
    if (!isConsistent(sha256, older, checkpoint, proof)) {
      return { status: 422, body: 'does not continue what was seen\n' };
    }
    if (checkpoint.size > size || !known) await remember(checkpoint.origin, note);
    return { status: 200, body: `${signer.line(signed.text)}\n` };
  }

  return {
    key: signer.key,
    addCheckpoint: (body: string) => inTurn(() => add(body)),
    /** The note that is remembered of the log of this hashed name; undefined for none. */
    async latest(hashedOrigin: string): Promise<string | undefined> {
      const log = logs.find(({ name }) => nameOf(name) === hashedOrigin);
      return log && read(log.name);
    },
  };
}

export type WitnessCore = ReturnType<typeof createWitness>;

/** A log's file is named by the hash of its origin: an origin may hold anything. */
const nameOf = (origin: string) => createHash('sha256').update(origin).digest('hex');

function readRequest(body: string) {
  const end = body.indexOf('\n\n');
  const [first = '', ...hashes] = body.slice(0, end).split('\n');
  const [, old = ''] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const proof = hashes.map(bytesOfBase64);
  if (end < 0 || old === '' || proof.length > 63) return undefined;
  const note = body.slice(end + 2);
  const checkpoint = readCheckpoint(readNote(note)?.text ?? '');
  if (!checkpoint || !proof.every((hash) => hash?.length === 32)) return undefined;
  return { old: Number(old), proof: proof as Uint8Array[], note, checkpoint };
}
