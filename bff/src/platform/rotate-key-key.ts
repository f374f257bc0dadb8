import { setTimeout as pause } from 'node:timers/promises';
import { type Database, statement } from './database';
import { digestOfKey } from './key-check';
import type { KeyRing } from './key-ring';
import type { Vault } from './vault';

const NAME = 'vault-key-key';

const findState = statement<{ version: number; unfinished: boolean }>(
  'rotation-find-state',
  `select max(version) filter (where state = 'current') as version,
     bool_or(state = 'former') as unfinished
   from key_versions where name = $1`,
);

// One after the other: whoever wraps a new key holds the current version, and is waited for here.
const step = statement(
  'rotation-step-down',
  `update key_versions set state = 'former' where name = $1 and state = 'current' and version <> $2`,
);

const rise = statement(
  'rotation-rise',
  `insert into key_versions (name, version, digest, state) values ($1, $2, $3, 'current')
   on conflict (name, version) do update set state = 'current', since = now()`,
);

const retire = statement(
  'rotation-retire',
  `update key_versions set state = 'retired', since = now() where name = $1 and state = 'former'`,
);

export type Rotation = { readonly version: number; readonly wrapped: number };

/**
 * Wraps every data key by a new version of the key outside, while the product runs. `makeNext` makes the
 * version, durable, before any row needs it. Killed and called again, it goes on where it was: the rows
 * themselves say which version wraps them. `heard` is told how many are left after each batch.
 */
export async function rotateKeyKey(
  database: Database,
  vault: Pick<Vault, 'rewrap' | 'countOlder'>,
  ring: KeyRing,
  makeNext: () => Promise<number>,
  heard: (left: number) => void = () => {},
): Promise<Rotation> {
  const before = await database.one(findState, [NAME]);
  const current = before?.version ?? 1;
  const isUnfinished = before?.unfinished === true;
  // A version that was made and never used, by a call that was killed, is used now.
  const spare = ring.current() > current ? ring.current() : undefined;
  const version = isUnfinished ? current : (spare ?? (await makeNext()));
  if (!isUnfinished) {
    const digest = digestOfKey(await ring.of(version));
    await database.transaction(async (tx) => {
      await tx.run(step, [NAME, version]);
      await tx.run(rise, [NAME, version, digest]);
    });
  }
  const first = await vault.countOlder(database, version);
  for (let rest = first; rest > 0; ) {
    const after = await database.transaction((tx) => vault.rewrap(tx, version));
    // What is left is being sealed for just now: a moment later it can be wrapped, too.
    if (after === rest) await pause(50);
    rest = after;
    heard(rest);
  }
  await database.run(retire, [NAME]);
  return { version, wrapped: first };
}
