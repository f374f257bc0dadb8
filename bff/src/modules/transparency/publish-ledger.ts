import {
  base64,
  checkpointText,
  isSignedNote,
  noteOf,
  readCheckpoint,
  readNote,
  sameBytes,
  type TreeHead,
  type VerifierKey,
} from '@zero-visit/shared-types';
import type { Witness } from '../../integrations/witness';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database';
import { type NoteSigner, noteCrypto, sha256 } from '../../platform/note-signer';
import type { SignedHeads } from '../../platform/signed-heads';
import { type Head, publishHead } from './ledger-store';
import { overTree } from './ledger-tree';
import { consistencyProof, rootOf } from './tree-rules';

/** What signs the ledger, and what remembers it outside the database. */
export type LedgerParts = {
  readonly signer: NoteSigner;
  readonly signed: SignedHeads;
  readonly witness: Witness;
  /** By which the witness's signature is known: the key that the phones trust. */
  readonly witnessKey: VerifierKey;
};

/**
 * The database is not what was signed: shorter (`rolledBack`), or of another content (`forked`).
 * Nothing is signed until somebody has looked.
 */
export class LedgerAlarm extends Error {
  readonly alarm: 'rolledBack' | 'forked';

  constructor(alarm: 'rolledBack' | 'forked') {
    super(`the ledger in the database is not the one that was signed: ${alarm}`);
    this.alarm = alarm;
  }
}

type PublishParts = LedgerParts & { readonly database: Database; readonly clock: Clock };

/**
 * Signs the tree as it stands and has it cosigned. Before it signs, the tree must continue what our
 * own key last signed, and what the witness last saw: both remember outside the database, so that
 * one restored from yesterday is found out, and never signed. True when there was something to sign.
 * Throws LedgerAlarm; rejects when the witness is away: acts go on, and wait.
 */
export async function publishLedger(
  parts: PublishParts,
  head: Pick<Head, 'size' | 'signedSize'>,
): Promise<boolean> {
  const { database, signer, signed, witness, clock } = parts;
  const origin = signer.key.name;
  const own = await signed.latest();
  const note = await witness.latest(origin);
  const witnessed = note === undefined ? undefined : headOf(note, parts);
  // Mostly both remember the same.
  const known = own && witnessed && sameHead(own, witnessed) ? [own] : [own, witnessed];
  for (const each of known) await mustContinue(database, head.size, each);
  if (head.size === 0 || head.size === head.signedSize) return false;

  const next = { size: head.size, root: await rootAt(database, head.size) };
  // Another process, or another copy of the database, may have been faster: then the next round decides.
  if (!sameHead(own, next) && !(await signed.claim(own, next))) return false;
  const text = checkpointText({ origin, ...next });
  const line = signer.line(text);
  const older = witnessed?.size ?? 0;
  const proof = await overTree(database, (hashOf) =>
    consistencyProof(sha256, hashOf, { older, size: next.size }),
  );
  const answer = await witness.addCheckpoint({
    old: older,
    proof: proof.map(base64),
    note: noteOf(text, [line]),
  });
  if (answer.outcome === 'conflict') {
    if (answer.size > next.size) throw new LedgerAlarm('rolledBack');
    return false;
  }
  if (answer.outcome === 'refused') {
    throw new Error(`the witness refused a checkpoint: ${answer.status}`);
  }
  const cosigned = noteOf(text, [line, ...answer.lines]);
  const read = readNote(cosigned);
  if (!read || !isSignedNote(noteCrypto, read, parts.witnessKey)) {
    throw new Error('the witness answered with a signature that is not its own');
  }
  await database.run(publishHead, [next.size, cosigned, clock()]);
  return true;
}

const sameHead = (one: TreeHead | undefined, other: TreeHead): boolean =>
  one !== undefined && one.size === other.size && sameBytes(one.root, other.root);

const rootAt = (database: Database, size: number): Promise<Uint8Array> =>
  overTree(database, (hashOf) => rootOf(sha256, hashOf, size));

/** A tree in the database must begin with what is known from outside it. */
async function mustContinue(
  database: Database,
  size: number,
  known: TreeHead | undefined,
): Promise<void> {
  if (!known || known.size === 0) return;
  if (known.size > size) throw new LedgerAlarm('rolledBack');
  if (!sameBytes(await rootAt(database, known.size), known.root)) throw new LedgerAlarm('forked');
}

/** What a witness remembers in our name must have been signed by our key. */
function headOf(note: string, { signer }: LedgerParts): TreeHead {
  const read = readNote(note);
  const checkpoint = read && readCheckpoint(read.text);
  if (!checkpoint || !isSignedNote(noteCrypto, read, signer.key)) {
    throw new Error('the witness answered a checkpoint that we did not sign');
  }
  return checkpoint;
}
