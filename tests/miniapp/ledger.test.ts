import fc from 'fast-check';
import { ledgerCrypto } from '../../miniapp/src/api/ledger-crypto';
import { checkPage, trustOf } from '../../miniapp/src/features/transparency/check-page';
import {
  type LedgerMemory,
  MOST_SEEN,
  vanished,
  withSeen,
} from '../../miniapp/src/features/transparency/ledger-rules';
import { aFakeLog } from '../support/fake-log';

const nothing: LedgerMemory = { seen: [] };
const NOW = Date.UTC(2026, 10, 25, 2);

type Log = ReturnType<typeof aFakeLog>;
type Answer = ReturnType<Log['answer']>;

/** A log in which our citizen has three records among those of others. */
function aLog(): Log {
  const log = aFakeLog();
  log.others(5);
  log.record(1);
  log.others(3);
  log.record(2);
  log.record(3, { kind: 'decision' });
  log.others(2);
  return log;
}

/** The phone looks: it gets this answer, and remembers what it remembered. */
async function look(log: Log, memory: LedgerMemory, answer: Answer, now = NOW) {
  const trust = trustOf(ledgerCrypto, log.keys);
  if (!trust) throw new Error('no keys');
  const checked = await checkPage(ledgerCrypto, trust, memory, answer, {
    now,
    rest: () => Promise.resolve(),
  });
  return { ...checked, standings: checked.page.items.map(({ standing }) => standing) };
}

describe('a phone that checks the ledger by itself', () => {
  it('verifies every record, and goes on with the log as it grows', async () => {
    const log = aLog();
    const first = await look(log, nothing, log.answer());
    expect(first.standings).toEqual(['verified', 'verified', 'verified']);
    expect(first.memory.known?.size).toBe(13);
    log.others(4);
    log.record(9);
    const second = await look(log, first.memory, log.answer(13));
    expect(second.standings).toEqual(Array(4).fill('verified'));
    expect(second.memory.known?.size).toBe(18);
    expect(second.page.alarm).toBeUndefined();
  });

  it('calls a record pending while it may be, and late once it may not', async () => {
    const log = aLog();
    const answer = log.answer(0, 12);
    log.record(58);
    const waiting = log.answer(0);
    const [newest] = waiting.items;
    const items = newest?.evidence
      ? [
          {
            ...newest,
            evidence: { statement: newest.evidence.statement, salt: newest.evidence.salt },
          },
        ]
      : [];
    const soon = Date.parse(newest?.at ?? '') + 30_000;
    expect((await look(log, nothing, { ...answer, items }, soon)).standings).toEqual(['pending']);
    const later = soon + 600_000;
    expect((await look(log, nothing, { ...answer, items }, later)).standings).toEqual(['late']);
  });

  it('finds any one flipped bit in a line, whatever it shows, its statement, salt or proof', async () => {
    const log = aLog();
    const places = fc.constantFrom<(line: string, at: number) => string>((line, at) => {
      const of = at % line.length;
      const sign = line.charCodeAt(of) ^ 1;
      return line.slice(0, of) + String.fromCharCode(sign) + line.slice(of + 1);
    });
    await fc.assert(
      fc.asyncProperty(places, fc.nat(), fc.integer({ min: 0, max: 4 }), async (flip, at, part) => {
        const answer = structuredClone(log.answer());
        const [line] = answer.items;
        if (!line?.evidence?.entered) throw new Error('no evidence');
        const { evidence } = line;
        const { entered = { index: 0, proof: [] } } = evidence;
        if (part === 0) line.purpose['zh-Hans'] = flip(line.purpose['zh-Hans'], at);
        if (part === 1) evidence.statement = flip(evidence.statement, at);
        if (part === 2) evidence.salt = flip(evidence.salt, at);
        if (part === 3) {
          const which = at % entered.proof.length;
          entered.proof[which] = flip(entered.proof[which] ?? '', at);
        }
        if (part === 4) entered.index ^= 1;
        const { standings } = await look(log, nothing, answer);
        expect(standings).toEqual(['mismatch', 'verified', 'verified']);
      }),
      { numRuns: 60 },
    );
  });

  it('does not believe a checkpoint in which a byte was flipped', async () => {
    const log = aLog();
    const answer = log.answer();
    const checkpoint = answer.log.checkpoint.replace('\n13\n', '\n12\n');
    const { page, standings } = await look(log, nothing, {
      ...answer,
      log: { ...answer.log, checkpoint },
    });
    expect(page.alarm).toBe('unsigned');
    expect(standings).toEqual(['unproven', 'unproven', 'unproven']);
  });

  it('finds that the log was rolled back', async () => {
    const log = aLog();
    const { memory } = await look(log, nothing, log.answer());
    const { page, memory: after } = await look(log, memory, log.answer(13, 9));
    expect(page.alarm).toBe('rolledBack');
    expect(after).toBe(memory);
  });

  it('finds that another history was signed, even of the same length', async () => {
    const log = aLog();
    const { memory } = await look(log, nothing, log.answer());
    log.entries[2] = new Uint8Array(32);
    expect((await look(log, memory, log.answer(13))).page.alarm).toBe('forked');
    log.others(20);
    expect((await look(log, memory, log.answer(13))).page.alarm).toBe('forked');
  });

  it('finds that the log, or the proof of a line that it has seen, is not shown any more', async () => {
    const log = aLog();
    const { memory } = await look(log, nothing, log.answer());
    const { items, log: state } = log.answer(13);
    const trust = trustOf(ledgerCrypto, log.keys);
    if (!trust) throw new Error('no keys');
    const rest = () => Promise.resolve();
    const silent = await checkPage(ledgerCrypto, trust, memory, { items }, { now: NOW, rest });
    expect(silent.page.alarm).toBe('withheld');
    const bare = items.map(({ evidence, ...record }) => record);
    const { standings } = await look(log, memory, { items: bare, log: state });
    expect(standings).toEqual(['mismatch', 'mismatch', 'mismatch']);
    // A phone that has seen neither can only say that there is no proof.
    expect((await look(log, nothing, { items: bare, log: state })).standings).toEqual(
      Array(3).fill('unproven'),
    );
  });

  it('finds a record that has left the log again, or moved in it', async () => {
    const log = aLog();
    const { memory } = await look(log, nothing, log.answer());
    const answer = structuredClone(log.answer(13));
    delete answer.items[0]?.evidence?.entered;
    expect((await look(log, memory, answer)).standings[0]).toBe('mismatch');
  });

  it('has a build without keys, or with half of them, trust nobody', () => {
    const { keys } = aFakeLog();
    expect(trustOf(ledgerCrypto, undefined)).toBeUndefined();
    expect(trustOf(ledgerCrypto, { ...keys, witnesses: [] })).toBeUndefined();
    expect(trustOf(ledgerCrypto, { ...keys, witnesses: [...keys.witnesses, 'x'] })).toBeUndefined();
    expect(trustOf(ledgerCrypto, { ...keys, log: keys.log.replace('+', '-') })).toBeUndefined();
  });
});

describe('a deleted row', () => {
  it('is missed, wherever in the pages that were loaded it stood', () => {
    const all = Array.from({ length: 30 }, (_, n) => ({
      id: `access_${n}`,
      index: n,
      at: new Date(Date.UTC(2026, 0, 31 - n)).toISOString(),
    }));
    fc.assert(
      fc.property(fc.nat(29), fc.integer({ min: 1, max: 30 }), (gone, loaded) => {
        const listed = all.filter((_, n) => n !== gone).slice(0, loaded);
        const isWhole = listed.length === 29;
        const missing = vanished(all, listed, isWhole).map(({ index }) => index);
        expect(missing).toEqual(isWhole || gone < loaded ? [gone] : []);
      }),
    );
  });

  it('is missed though it was the only one, or the oldest', () => {
    const one = { id: 'access_1', index: 1, at: '2026-01-01T00:00:00.000Z' };
    expect(vanished([one], [], true)).toEqual([one]);
    expect(vanished([one], [], false)).toEqual([one]);
  });

  it('is remembered among the newest, and the memory does not grow for ever', () => {
    const of = (n: number) => ({ id: `a${n}`, index: n, at: new Date(n * 1000).toISOString() });
    const some = Array.from({ length: MOST_SEEN }, (_, n) => of(n));
    const more = withSeen(withSeen([], some), [of(MOST_SEEN), of(3)]);
    expect(more).toHaveLength(MOST_SEEN);
    expect(more[0]).toEqual(of(MOST_SEEN));
    expect(more.map(({ index }) => index)).not.toContain(0);
    expect(new Set(more.map(({ id }) => id)).size).toBe(MOST_SEEN);
  });
});
