import {
  type AccessRecord,
  type LogState,
  type NoteCrypto,
  readVerifierKey,
  type Trust,
} from '@zero-visit/shared-types';
import {
  type Alarm,
  judgeLog,
  judgeRecord,
  type LedgerMemory,
  type Standing,
  withSeen,
} from './ledger-rules';

export type CheckedRecord = AccessRecord & { readonly standing: Standing };

/** What came of checking one page of records. */
export type CheckedPage = {
  readonly items: readonly CheckedRecord[];
  readonly alarm?: Alarm;
  /** The signed checkpoint that gave the alarm: beside the known one it is the proof. */
  readonly note?: string;
  /** How many entries the log has, when it was found good. */
  readonly size?: number;
};

type Page = { readonly items: readonly AccessRecord[]; readonly log?: LogState | undefined };

/** Records checked in one go: a slow phone draws and answers taps in between. */
const SLICE = 4;

/** Checks a page by itself alone; the memory that is answered is to be kept. */
export async function checkPage(
  crypto: NoteCrypto,
  trust: Trust,
  memory: LedgerMemory,
  { items, log }: Page,
  { now, rest }: { readonly now: number; readonly rest: () => Promise<void> },
): Promise<{ page: CheckedPage; memory: LedgerMemory }> {
  const verdict = judgeLog(crypto, trust, memory.known, log);
  if (verdict.state !== 'good' || !log) {
    const page: CheckedPage = {
      items: items.map((each) => ({ ...each, standing: 'unproven' })),
      ...(verdict.state === 'alarm' && { alarm: verdict.alarm }),
      ...(log && { note: log.checkpoint }),
    };
    return { page, memory };
  }
  const { checkpoint, known } = verdict;
  const byId = new Map(memory.seen.map((each) => [each.id, each]));
  const checked: CheckedRecord[] = [];
  for (const [at, record] of items.entries()) {
    if (at % SLICE === 0) await rest();
    const seen = byId.get(record.id);
    const place = { checkpoint, entersWithin: log.entersWithin };
    checked.push({ ...record, standing: judgeRecord(crypto, record, place, { seen, now }) });
  }
  const verified = checked.flatMap(({ id, at, standing, evidence }) =>
    standing === 'verified' && evidence?.entered ? [{ id, at, index: evidence.entered.index }] : [],
  );
  return {
    page: { items: checked, size: checkpoint.size },
    memory: { known, seen: withSeen(memory.seen, verified) },
  };
}

/** The keys that this build trusts; undefined when it was built without. */
export function trustOf(
  crypto: NoteCrypto,
  keys: { readonly log: string; readonly witnesses: readonly string[] } | undefined,
): Trust | undefined {
  const log = keys && readVerifierKey(crypto.sha256, keys.log);
  const witnesses = (keys?.witnesses ?? []).flatMap(
    (each) => readVerifierKey(crypto.sha256, each) ?? [],
  );
  if (!log || witnesses.length === 0 || witnesses.length !== keys?.witnesses.length) {
    return undefined;
  }
  return { log, witnesses };
}
