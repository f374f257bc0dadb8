import { createHmac } from 'node:crypto';
import { type Database, statement } from './database';
import type { KeyRing } from './key-ring';
import { StartFault } from './start-fault';
import type { VaultSecrets } from './vault';

// The first start says which version seals; a later one is made current by the rotation alone.
const remember = statement(
  'key-check-remember',
  `insert into key_versions (name, version, digest, state)
   select $1, $2, $3, 'current' where not exists (select from key_versions where name = $1)
   on conflict do nothing`,
);

const list = statement<{ version: number; digest: Buffer }>(
  'key-check-list',
  `select version, digest from key_versions where name = $1 and state <> 'retired'`,
);

/** A keyed digest by which a key is recognised and not learnt. */
export const digestOfKey = (key: Uint8Array): Buffer =>
  createHmac('sha256', key).update('which key is this').digest();

/**
 * Refuses to serve a database with other keys than those that sealed it: its people could not be read,
 * and could not be found by their numbers, while new ones were written beside them. The database keeps a
 * keyed digest of each version from the first start on. Throws StartFault.
 */
export async function checkKeys(database: Database, secrets: VaultSecrets): Promise<void> {
  const wrong = [
    ...(await wrongOf(database, secrets.keyKey)),
    ...(await wrongOf(database, secrets.indexKey)),
  ];
  if (wrong.length === 0) return;
  throw new StartFault(
    `This database was sealed with other keys than those in KEY_FOLDER: ${wrong.join(' and ')} differ.\n` +
      'Bring back the key folder that belongs to it. If the database is only a try, delete its data folder.',
  );
}

async function wrongOf(database: Database, ring: KeyRing): Promise<string[]> {
  const newest = ring.current();
  await database.run(remember, [ring.name, newest, digestOfKey(await ring.of(newest))]);
  const wrong: string[] = [];
  for (const { version, digest } of await database.many(list, [ring.name])) {
    const key = await ring.of(version).catch(() => undefined);
    if (key && digestOfKey(key).equals(digest)) continue;
    wrong.push(version === 1 ? ring.name : `${ring.name}.${version}`);
  }
  return wrong;
}
