import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { statement } from '../../bff/src/platform/database';
import { checkKeys } from '../../bff/src/platform/key-check';
import { makeNextVersion, openKeys } from '../../bff/src/platform/keys';
import { rotateKeyKey } from '../../bff/src/platform/rotate-key-key';
import { createVault, type Place } from '../../bff/src/platform/vault';
import { freshDatabase, type TestDatabase } from '../support/postgres';

const NAME = 'vault-key-key';
const place: Place = { table: 'persons', column: 'name', row: '1' };
const versions = statement<{ version: number; count: number }>(
  'test-key-versions',
  `select key_version as version, count(*) as count from data_keys where wrapped_key is not null
   group by key_version order by key_version`,
);

describe('the key that wraps everybody’s data keys', () => {
  let folder: string;
  let database: TestDatabase;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zero-visit-keys-'));
    database = await freshDatabase({ connections: 20 });
    await checkKeys(database, (await openKeys(folder)).vault);
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  /** One process of several that share the key folder. */
  const aProcess = async () => createVault((await openKeys(folder)).vault);

  const seal = (vault: Awaited<ReturnType<typeof aProcess>>, owner: string) =>
    database.transaction((tx) => vault.seal(tx, owner, place, Buffer.from(owner)));

  async function rotate(stopAfter = Number.POSITIVE_INFINITY) {
    const { vault: secrets } = await openKeys(folder);
    let batches = 0;
    return rotateKeyKey(
      database,
      createVault(secrets),
      secrets.keyKey,
      () => makeNextVersion(folder, NAME),
      () => {
        batches += 1;
        if (batches >= stopAfter) throw new Error('killed');
      },
    );
  }

  it('is replaced while two processes seal and open, and neither stumbles', async () => {
    const [one, two] = [await aProcess(), await aProcess()];
    const sealed = new Map<string, Buffer>();
    for (let n = 0; n < 1_200; n += 1) sealed.set(`old_${n}`, await seal(one, `old_${n}`));
    let isDone = false;
    let during = 0;
    const living = (async () => {
      for (; !isDone; during += 1) {
        const owner = `new_${during}`;
        sealed.set(owner, await seal(during % 2 ? one : two, owner));
        const elder = sealed.get(`old_${during % 1_200}`) ?? Buffer.of();
        await two.open(database, `old_${during % 1_200}`, place, elder);
      }
    })();
    await rotate();
    isDone = true;
    await living;
    expect(during).toBeGreaterThan(0);
    expect(await database.many(versions)).toEqual([{ version: 2, count: sealed.size }]);
    await rm(path.join(folder, NAME));
    const later = await aProcess();
    await checkKeys(database, (await openKeys(folder)).vault);
    for (const [owner, bytes] of sealed) {
      expect((await later.open(database, owner, place, bytes)).toString()).toBe(owner);
    }
  }, 60_000);

  it('goes on where a killed rotation stopped, with the version that it had begun', async () => {
    const vault = await aProcess();
    for (let n = 0; n < 1_200; n += 1) await seal(vault, `owner_${n}`);
    await expect(rotate(1)).rejects.toThrow('killed');
    expect(await database.many(versions)).toEqual([
      { version: 1, count: 700 },
      { version: 2, count: 500 },
    ]);
    expect(await rotate()).toEqual({ version: 2, wrapped: 700 });
    expect(await database.many(versions)).toEqual([{ version: 2, count: 1_200 }]);
  }, 60_000);

  it('waits for whoever is just wrapping a new key by the old version', async () => {
    const vault = await aProcess();
    let let_go = () => {};
    const held = new Promise<void>((resolve) => {
      let_go = resolve;
    });
    const slow = database.transaction(async (tx) => {
      await vault.seal(tx, 'slow', place, Buffer.from('slow'));
      await held;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const rotating = rotate();
    await new Promise((resolve) => setTimeout(resolve, 200));
    let_go();
    await slow;
    await rotating;
    expect(await database.many(versions)).toEqual([{ version: 2, count: 1 }]);
  });

  it('is made for its owner alone, and used by no row before it is asked for', async () => {
    const version = await makeNextVersion(folder, NAME);
    expect(version).toBe(2);
    expect((await stat(path.join(folder, `${NAME}.2`))).mode & 0o777).toBe(0o600);
    await seal(await aProcess(), 'somebody');
    expect(await database.many(versions)).toEqual([{ version: 1, count: 1 }]);
    expect((await rotate()).version).toBe(2);
    expect((await readdir(folder)).filter((name) => name.startsWith(NAME))).toHaveLength(2);
  });

  it('is missed at the start when a version that wraps something is not there', async () => {
    await seal(await aProcess(), 'somebody');
    await rotate();
    await rm(path.join(folder, `${NAME}.2`));
    await expect(checkKeys(database, (await openKeys(folder)).vault)).rejects.toThrow(
      /vault-key-key\.2 differ/,
    );
  });
});

describe('a data key that was destroyed', () => {
  it('is forgotten by every process within a second, and its owner gets no other', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zero-visit-keys-'));
    const database = await freshDatabase();
    const [one, two] = [
      createVault((await openKeys(folder)).vault),
      createVault((await openKeys(folder)).vault),
    ];
    const sealed = await one.seal(database, 'somebody', place, Buffer.from('林添'));
    await two.open(database, 'somebody', place, sealed);
    const begun = performance.now();
    await database.transaction((tx) => one.destroyKey(tx, 'somebody', new Date()));
    for (;;) {
      const opened = await two.open(database, 'somebody', place, sealed).catch(() => undefined);
      if (!opened) break;
    }
    expect(performance.now() - begun).toBeLessThan(1_000);
    await expect(one.open(database, 'somebody', place, sealed)).rejects.toThrow('gone');
    await expect(one.seal(database, 'somebody', place, Buffer.of(1))).rejects.toThrow('erased');
    await database.close();
    await rm(folder, { recursive: true });
  });

  it('lets what was sealed again under its successor open, and nothing else', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'zero-visit-keys-'));
    const database = await freshDatabase();
    const vault = createVault((await openKeys(folder)).vault);
    const other = { ...place, row: '2' };
    const stays = await vault.seal(database, 'somebody', place, Buffer.from('stays'));
    const goes = await vault.seal(database, 'somebody', other, Buffer.from('goes'));
    const again = await database.transaction(async (tx) => {
      const reseal = await vault.replaceKey(tx, 'somebody');
      return reseal(place, stays);
    });
    expect(String(await vault.open(database, 'somebody', place, again))).toBe('stays');
    await expect(vault.open(database, 'somebody', place, stays)).rejects.toThrow();
    await expect(vault.open(database, 'somebody', other, goes)).rejects.toThrow();
    await database.close();
    await rm(folder, { recursive: true });
  });
});
