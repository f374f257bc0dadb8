import { randomBytes } from 'node:crypto';
import {
  type AccessRecord,
  base64,
  canonicalText,
  checkpointText,
  commitmentOf,
  type LogState,
  noteOf,
  verifierKeyText,
} from '@zero-visit/shared-types';
import { sha256 } from '../../bff/src/platform/note-signer';
import { aSigner } from './log-keys';
import { treeOf } from './merkle-tree';

type Facts = Omit<AccessRecord, 'id' | 'evidence' | 'report'>;

const text = (said: string) => ({ 'zh-Hans': said, 'zh-Hant': said, en: said });

/** A log of a few entries with its witness, made by hand: what an honest server would answer. */
export function aFakeLog() {
  const log = aSigner('log.example', 'note');
  const witness = aSigner('witness.example', 'cosignature');
  const entries: Uint8Array[] = [];
  const records: {
    id: string;
    facts: Facts;
    statement: string;
    salt: Uint8Array;
    index: number;
  }[] = [];

  /** Somebody else's entries. */
  function others(count: number): void {
    for (let n = 0; n < count; n += 1) entries.push(sha256(randomBytes(32)));
  }

  /** An act with our citizen's data, at a minute. */
  function record(minute: number, more: Partial<Facts> = {}): string {
    const facts: Facts = {
      kind: 'read',
      at: new Date(Date.UTC(2026, 10, 25, 1, minute)).toISOString(),
      office: text('民政局'),
      reader: { role: 'reviewer', pseudonym: 'zq7k' },
      purpose: text('受理申请'),
      fields: [text('姓名')],
      ...more,
    };
    const statement = canonicalText({ v: 1, ...facts });
    const salt = new Uint8Array(randomBytes(32));
    const id = `access_${randomBytes(16).toString('base64url')}`;
    records.push({ id, facts, statement, salt, index: entries.length });
    entries.push(commitmentOf(sha256, salt, statement));
    return id;
  }

  /** The signed checkpoint at a size. */
  function note(size = entries.length): string {
    const signed = checkpointText({ origin: log.key.name, ...treeOf(entries).head(size) });
    return noteOf(signed, [log.line(signed), witness.line(signed, 1_790_000_000)]);
  }

  /** What `listAccesses` answers at this size to a phone that knows the checkpoint of size `from`. */
  function answer(from = 0, size = entries.length): { items: AccessRecord[]; log: LogState } {
    const tree = treeOf(entries);
    const items = records
      .filter(({ index }) => index < size || size === entries.length)
      .map(({ id, facts, statement, salt, index }) => ({
        id,
        ...facts,
        evidence: {
          statement,
          salt: base64(salt),
          ...(index < size && {
            entered: { index, proof: tree.inclusion(index, size).map(base64) },
          }),
        },
      }))
      .sort((one, other) => (one.at < other.at ? 1 : -1));
    const consistency = from <= size ? tree.consistency(from, size).map(base64) : [];
    return { items, log: { checkpoint: note(size), consistency, entersWithin: 60 } };
  }

  return {
    keys: { log: verifierKeyText(log.key), witnesses: [verifierKeyText(witness.key)] },
    entries,
    others,
    record,
    note,
    answer,
  };
}
