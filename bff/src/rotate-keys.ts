// Replaces the key that wraps everybody's data keys, while the product runs or while it rests.
//   npm run rotate-keys            makes the next version, wraps by it, and retires the one before
//   npm run rotate-keys -- --make  only makes the key file, to be carried to other machines first
import path from 'node:path';
import { openDatabase } from './platform/database';
import { findEmbeddedPostgres } from './platform/embedded-postgres';
import { checkKeys } from './platform/key-check';
import { makeNextVersion, openKeys } from './platform/keys';
import { rotateKeyKey } from './platform/rotate-key-key';
import { StartFault } from './platform/start-fault';
import { createVault } from './platform/vault';

const NAME = 'vault-key-key';

async function rotate(): Promise<void> {
  const folder = path.resolve(process.env.KEY_FOLDER ?? '.keys');
  const say = (text: string) => process.stdout.write(`${text}\n`);
  if (process.argv.includes('--make')) {
    const version = await makeNextVersion(folder, NAME);
    say(`Made version ${version} of ${NAME} in ${folder}. Copy it (mode 0600) to every machine,`);
    say('then run this again without --make.');
    return;
  }
  const dataFolder = path.resolve(process.env.DATA_FOLDER ?? '.data');
  const url = process.env.DATABASE_URL || (await findEmbeddedPostgres(dataFolder));
  if (!url) {
    throw new StartFault(
      'No database was found: start the server first, or set DATABASE_URL or DATA_FOLDER as it has them.',
    );
  }
  const { vault: secrets } = await openKeys(folder);
  const database = openDatabase(url, { connections: 2 });
  try {
    await checkKeys(database, secrets);
    const { version, wrapped } = await rotateKeyKey(
      database,
      createVault(secrets),
      secrets.keyKey,
      () => makeNextVersion(folder, NAME),
      (left) => say(`${left} data keys are left`),
    );
    say(`Version ${version} wraps every data key (${wrapped} were wrapped anew).`);
    say(
      'Older versions open nothing here any more. Keep their files as long as backups need them.',
    );
  } finally {
    await database.close();
  }
}

rotate().catch((error) => {
  process.stderr.write(`${error instanceof StartFault ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
