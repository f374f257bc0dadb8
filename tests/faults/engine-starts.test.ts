import { spawn } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { anEngine, dataFolder, end } from '../support/engine';
import { freePort } from '../support/product';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

describe('starting the embedded PostgreSQL', () => {
  let folder: string;
  let engine: ReturnType<typeof anEngine>;

  beforeEach(async () => {
    folder = await dataFolder();
    engine = anEngine(folder);
  });
  afterEach(() => engine.cleanUp());

  const portOf = (url: string) => Number(new URL(url).port);
  const lastWords = async () =>
    (await readFile(path.join(folder, 'postgres/log'), 'utf8')).trim().split('\n').at(-1);

  it('a second time on one folder is refused with who holds it, and disturbs nobody', async () => {
    const first = await engine.start();
    const second = await engine.start();
    expect(second.refusal).toContain(`(process ${first.child.pid})`);
    expect(second.refusal).toContain('DATA_FOLDER');
    await engine.writeMore();
    expect(first.child.exitCode).toBeNull();
  });

  it('twice at once on an empty folder serves one and refuses the other', async () => {
    const [one, other] = await Promise.all([engine.start(), engine.start()]);
    const [served, refused] = one.url ? [one, other] : [other, one];
    expect(served.url).not.toBe('');
    expect(refused.refusal).toContain(`(process ${served.child.pid})`);
    await engine.writeMore();
    await engine.expectNothingLost(served.url);
    expect(await readdir(folder)).toEqual(['postgres']);
  });

  it('is stopped in order by the app, and can be started again', async () => {
    const app = await engine.start();
    await engine.writeMore();
    await end(app, 'SIGTERM');
    expect(app.isStopped).toBe(true);
    expect(await lastWords()).toContain('database system is shut down');
    const again = await engine.start();
    await engine.expectNothingLost(again.url);
  });

  it('waits for one that is just being stopped', async () => {
    const app = await engine.start();
    app.child.kill('SIGTERM');
    const next = await engine.start();
    expect(next.refusal).toBe('');
    await engine.writeMore();
  });

  it('on a port that is taken says which, and what to do', async () => {
    const port = await freePort();
    const squatter = createServer().listen(port, '127.0.0.1');
    const app = await engine.start({ port });
    squatter.close();
    expect(app.refusal).toContain(`Port ${port} on 127.0.0.1 is taken`);
    expect(app.refusal).toContain('POSTGRES_PORT');
    const later = await engine.start({ port });
    expect(portOf(later.url)).toBe(port);
  });

  it('moves an orphan to the port that is now asked for', async () => {
    await end(await engine.start());
    const orphan = engine.postgresPid();
    const port = await freePort();
    const app = await engine.start({ port });
    expect(portOf(app.url)).toBe(port);
    expect(engine.postgresPid()).not.toBe(orphan);
    await engine.expectNothingLost(app.url);
  });

  it('is not misled by a process that was given the number of a killed PostgreSQL', async () => {
    await end(await engine.start());
    const file = path.join(folder, 'postgres/data/postmaster.pid');
    const text = await readFile(file, 'utf8');
    await engine.killPostgres();
    const stranger = spawn('sleep', ['60'], { ...(isRoot && { uid: NOBODY, gid: NOBODY }) });
    await writeFile(file, text.replace(/^\d+/, String(stranger.pid)));
    const app = await engine.start();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
    expect(app.refusal).toBe('');
    await engine.expectNothingLost(app.url);
  });

  it('is not disturbed by what a start left that was killed while it made the data', async () => {
    await mkdir(path.join(folder, 'postgres-new-killed/data'), { recursive: true });
    await writeFile(path.join(folder, 'postgres-new-killed/data/PG_VERSION'), '18\n');
    expect((await engine.start()).refusal).toBe('');
  });

  it('keeps its password to itself, and lets nobody in without it', async () => {
    const app = await engine.start();
    const password = await stat(path.join(folder, 'postgres/password'));
    expect(password.mode & 0o077).toBe(0);
    expect((await stat(path.join(folder, 'postgres'))).mode & 0o077).toBe(0);
    const wrong = new URL(app.url);
    wrong.password = 'guess';
    await expect(engine.expectNothingLost(wrong.href)).rejects.toThrow(/password authentication/);
  });

  it('writes no values of failed statements into its log', async () => {
    const app = await engine.start();
    const client = new pg.Client({ connectionString: app.url });
    await client.connect();
    await client.query('create table people (number text primary key)');
    const insert = 'insert into people values ($1)';
    await client.query(insert, ['440604200307160024']);
    await client.query(insert, ['440604200307160024']).catch(() => {});
    await client.query(`insert into people values ('440604200307160024')`).catch(() => {});
    await client.end();
    const log = await readFile(path.join(folder, 'postgres/log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('440604200307160024');
  });
});

describe('where other users may not enter', () => {
  it('PostgreSQL is made, started, adopted and stopped all the same', async () => {
    const engine = anEngine(await dataFolder(0o700));
    const app = await engine.start();
    expect(app.refusal).toBe('');
    await engine.writeMore();
    await end(app);
    const adopted = await engine.start();
    await engine.writeMore();
    await engine.expectNothingLost(adopted.url);
    await end(adopted, 'SIGTERM');
    expect(adopted.isStopped).toBe(true);
    const again = await engine.start();
    await engine.expectNothingLost(again.url);
    await engine.cleanUp();
  });
});

if (isRoot) {
  describe('for root', () => {
    it('says what to do where PostgreSQL can run as no other user', async () => {
      const engine = anEngine(await dataFolder(0o700));
      const app = await engine.start({ path: '/nowhere' });
      expect(app.refusal).toContain(
        'PostgreSQL does not run as root, and other users cannot enter',
      );
      expect(app.refusal).toContain('DATABASE_URL');
      await engine.cleanUp();
    });
  });

  describe('as an ordinary user', () => {
    it('PostgreSQL runs under that user, and another user is told whose the data is', async () => {
      const folder = await dataFolder(0o777);
      const engine = anEngine(folder);
      const app = await engine.start({ uid: NOBODY });
      expect(app.refusal).toBe('');
      await engine.writeMore();
      expect((await stat(path.join(folder, 'postgres/data'))).uid).toBe(NOBODY);
      await end(app, 'SIGTERM');
      await chmod(folder, 0o711);
      const other = await engine.start({ uid: NOBODY - 1 });
      expect(other.refusal).toContain(`belongs to another user (number ${NOBODY})`);
      await engine.cleanUp();
    });
  });
}
