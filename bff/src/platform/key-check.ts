import { createHmac } from 'node:crypto';
import { type Database, statement } from './database';
import { StartFault } from './start-fault';
import type { VaultSecrets } from './vault';

const remember = statement(
  'key-check-remember',
  'insert into key_checks (name, digest) values ($1, $2) on conflict (name) do nothing',
);

const find = statement<{ digest: Buffer }>(
  'key-check-find',
  'select digest from key_checks where name = $1',
);

/**
 * Refuses to serve a database with other keys than those that sealed it: its people could not be read,
 * and could not be found by their numbers, while new ones were written beside them. The database keeps a
 * keyed digest of each secret from the first start on. Throws StartFault.
 */
export async function checkKeys(database: Database, secrets: VaultSecrets): Promise<void> {
  const wrong: string[] = [];
  for (const [name, file] of [
    ['keyKey', 'vault-key-key'],
    ['indexKey', 'vault-index-key'],
  ] as const) {
    const digest = createHmac('sha256', secrets[name]).update('which key is this').digest();
    await database.run(remember, [name, digest]);
    const known = await database.one(find, [name]);
    if (!known?.digest.equals(digest)) wrong.push(file);
  }
  if (wrong.length === 0) return;
  throw new StartFault(
    `This database was sealed with other keys than those in KEY_FOLDER: ${wrong.join(' and ')} differ.\n` +
      'Bring back the key folder that belongs to it. If the database is only a try, delete its data folder.',
  );
}
