import {
  type AccessRecord,
  base64,
  bytesOfBase64,
  type Checkpoint,
  canonicalText,
  commitmentOf,
  isConsistent,
  isIncluded,
  type LogState,
  leafHash,
  type NoteCrypto,
  openCheckpoint,
  AccessRecord as Records,
  type Trust,
} from '@zero-visit/shared-types';

/** The last checkpoint that this phone verified, as it was signed; the next one must continue it. */
export type KnownCheckpoint = {
  readonly size: number;
  readonly root: string;
  readonly note: string;
};

/** A record that this phone saw in the log: it must not vanish, nor move. */
export type SeenRecord = { readonly id: string; readonly index: number; readonly at: string };

/** What this phone remembers of the log, so that nobody can tell it another history. */
export type LedgerMemory = {
  readonly known?: KnownCheckpoint;
  /** The newest records of one person that were verified, newest first. */
  readonly seen: readonly SeenRecord[];
};

/** How many records a phone remembers of a person. */
export const MOST_SEEN = 500;

/**
 * What is wrong with the log as a whole. `unsigned`: log and witness did not both sign. `rolledBack`:
 * it is shorter than it was. `forked`: it does not continue what this phone saw. `withheld`: the
 * server shows no log any more. `vanished`: records that stood in it are not listed any more.
 */
export type Alarm = 'unsigned' | 'rolledBack' | 'forked' | 'withheld' | 'vanished';

/**
 * How one record stands. `verified`: what is shown was committed to, and the commitment stands in
 * the log. `pending`: it will stand there soon. `late`: it should. `mismatch`: one of these is not
 * so. `unproven`: nothing to check it by.
 */
export type Standing = 'verified' | 'pending' | 'late' | 'mismatch' | 'unproven';

export type LogVerdict =
  | { readonly state: 'absent' }
  | { readonly state: 'good'; readonly checkpoint: Checkpoint; readonly known: KnownCheckpoint }
  | { readonly state: 'alarm'; readonly alarm: Alarm };

const alarm = (which: Alarm) => ({ state: 'alarm', alarm: which }) as const;

/** Whether the log is signed by those whom the app trusts, and continues what this phone knows of it. */
export function judgeLog(
  crypto: NoteCrypto,
  trust: Trust,
  known: KnownCheckpoint | undefined,
  log: LogState | undefined,
): LogVerdict {
  if (!log) return known ? alarm('withheld') : { state: 'absent' };
  const checkpoint = openCheckpoint(crypto, log.checkpoint, trust);
  if (!checkpoint) return alarm('unsigned');
  const now: KnownCheckpoint = {
    size: checkpoint.size,
    root: base64(checkpoint.root),
    note: log.checkpoint,
  };
  if (!known) return { state: 'good', checkpoint, known: now };
  if (checkpoint.size < known.size) return alarm('rolledBack');
  const older = { size: known.size, root: bytesOfBase64(known.root) ?? new Uint8Array() };
  const way = log.consistency.map((hash) => bytesOfBase64(hash) ?? new Uint8Array());
  // An equal size needs no way, whatever was sent along.
  const proof = checkpoint.size === known.size ? [] : way;
  return isConsistent(crypto.sha256, older, checkpoint, proof)
    ? { state: 'good', checkpoint, known: now }
    : alarm('forked');
}

/** Seconds beyond the promised ones before a record that waits counts as late: two clocks differ. */
const GRACE_SECONDS = 120;

/** How one record stands in a log that was found good. `now` is in milliseconds. */
export function judgeRecord(
  crypto: NoteCrypto,
  record: AccessRecord,
  log: { readonly checkpoint: Checkpoint; readonly entersWithin: number },
  { seen, now }: { readonly seen: SeenRecord | undefined; readonly now: number },
): Standing {
  const { evidence, at } = record;
  if (!evidence) return seen ? 'mismatch' : 'unproven';
  const salt = bytesOfBase64(evidence.salt);
  if (salt?.length !== 32 || !saysTheSame(record, evidence.statement)) return 'mismatch';
  const { entered } = evidence;
  if (!entered) {
    if (seen) return 'mismatch';
    const late = Date.parse(at) + (log.entersWithin + GRACE_SECONDS) * 1000 < now;
    return late ? 'late' : 'pending';
  }
  if (seen && seen.index !== entered.index) return 'mismatch';
  const { sha256 } = crypto;
  const leaf = leafHash(sha256, commitmentOf(sha256, salt, evidence.statement));
  const proof = entered.proof.map((hash) => bytesOfBase64(hash) ?? new Uint8Array());
  const stands = isIncluded(sha256, log.checkpoint, { index: entered.index, leaf, proof });
  return stands ? 'verified' : 'mismatch';
}

/** What a record shows, and a statement must say. */
const Facts = Records.pick({
  kind: true,
  at: true,
  office: true,
  reader: true,
  purpose: true,
  fields: true,
  caseNumber: true,
});

function saysTheSame(record: AccessRecord, statement: string): boolean {
  try {
    const said = Facts.safeParse(JSON.parse(statement));
    return said.success && canonicalText(said.data) === canonicalText(Facts.parse(record));
  } catch {
    return false;
  }
}

/** Of what this phone saw, what should be among these records and is not. `whole`: no older ones follow. */
export function vanished(
  seen: readonly SeenRecord[],
  records: readonly Pick<AccessRecord, 'id' | 'at'>[],
  whole: boolean,
): SeenRecord[] {
  const ids = new Set(records.map(({ id }) => id));
  const oldest = records.at(-1)?.at ?? '';
  return seen.filter(({ id, at }) => !ids.has(id) && (whole || at > oldest));
}

/** The memory with these records in it, the newest of them. */
export function withSeen(
  seen: readonly SeenRecord[],
  verified: readonly SeenRecord[],
): SeenRecord[] {
  const ids = new Set(verified.map(({ id }) => id));
  return [...verified, ...seen.filter(({ id }) => !ids.has(id))]
    .sort((one, other) => (one.at < other.at ? 1 : -1))
    .slice(0, MOST_SEEN);
}
