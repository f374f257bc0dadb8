import { keepStored, readStored } from '../../platform/storage';
import type { KnownCheckpoint, LedgerMemory, SeenRecord } from './ledger-rules';

// The checkpoint is everybody's; what was seen is one person's. Both outlive a session: it is what
// the phone saw with its own eyes.
const CHECKPOINT = 'ledger-checkpoint';
const seenBy = (person: string) => `ledger-seen-${person}`;

export const readMemory = (person: string): LedgerMemory => {
  const known = read<KnownCheckpoint>(CHECKPOINT, ({ size, root, note }) =>
    [Number.isSafeInteger(size), typeof root === 'string', typeof note === 'string'].every(Boolean),
  );
  const seen = read<SeenRecord[]>(seenBy(person), Array.isArray) ?? [];
  return { seen, ...(known && { known }) };
};

export function keepMemory(person: string, { known, seen }: LedgerMemory): void {
  if (known) keepStored(CHECKPOINT, JSON.stringify(known));
  keepStored(seenBy(person), JSON.stringify(seen));
}

/** What storage holds may have been written by an earlier version of the app. */
function read<T>(name: string, isWhole: (value: T) => boolean): T | undefined {
  try {
    const value = JSON.parse(readStored(name) ?? 'null') as T | null;
    return value && isWhole(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
