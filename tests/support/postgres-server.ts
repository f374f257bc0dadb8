// The PostgreSQL of one test run: node --import tsx postgres-server.ts <folder> <pid of the run>
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../../bff/src/platform/database';
import { startEmbeddedPostgres } from '../../bff/src/platform/embedded-postgres';
import { createLog } from '../../bff/src/platform/log';
import { migrate } from '../../bff/src/platform/migrate';

const [folder = '', pidOfRun = ''] = process.argv.slice(2);
const migrations = path.resolve(import.meta.dirname, '../../bff/migrations');

const postgres = await startEmbeddedPostgres({
  folder: path.join(folder, 'data'),
  log: createLog('warn'),
});

async function end() {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
process.once('SIGTERM', end);
process.once('SIGINT', () => {});
// A run that was killed does not come to its end: its server leaves by itself.
setInterval(() => {
  try {
    process.kill(Number(pidOfRun), 0);
  } catch {
    void end();
  }
}, 1_000);

const template = openDatabase(postgres.url, { connections: 2 });
await migrate(template, migrations);
await template.close();
await writeFile(path.join(folder, 'url.new'), postgres.url);
await rename(path.join(folder, 'url.new'), path.join(folder, 'url'));
