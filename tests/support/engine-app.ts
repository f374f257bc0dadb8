// An app that does nothing but write and say what was committed: engine-app.ts <folder> [<port>]
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, statement } from '../../bff/src/platform/database';
import { startEmbeddedPostgres } from '../../bff/src/platform/embedded-postgres';
import { createLog } from '../../bff/src/platform/log';
import { StartFault } from '../../bff/src/platform/start-fault';

const [folder = '', port] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const insert = statement<{ id: number }>(
  'engine-insert',
  'insert into acts default values returning id',
);

try {
  const postgres = await startEmbeddedPostgres({
    folder,
    port: port ? Number(port) : undefined,
    log: createLog('silent'),
  });
  const database = openDatabase(postgres.url, { connections: 4 });
  let isStopping = false;
  process.once('SIGTERM', async () => {
    isStopping = true;
    await Promise.all([postgres.stop(), postgres.stop()]);
    await postgres.stop();
    say('stopped');
    process.exit(0);
  });
  await database.pool.query('create table if not exists acts (id bigserial primary key)');
  say(`ready ${postgres.url}`);
  const writer = async () => {
    while (!isStopping) {
      const row = await database.transaction((tx) => tx.one(insert)).catch(() => undefined);
      if (row) say(`acted ${row.id}`);
      else await pause(20);
    }
  };
  await Promise.all([writer(), writer(), writer()]);
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  say(`refused ${JSON.stringify(error.message)}`);
  process.exit(1);
}
