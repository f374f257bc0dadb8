import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { checkKeys } from '../../bff/src/platform/key-check';
import { openKeys } from '../../bff/src/platform/keys';
import { isSignedBy } from '../../bff/src/platform/signature';
import { freshDatabase } from '../support/postgres';

const root = path.resolve(import.meta.dirname, '../..');

describe('the server’s keys', () => {
  let folder: string;

  beforeEach(async () => {
    folder = path.join(await mkdtemp(path.join(tmpdir(), 'zero-visit-keys-')), 'keys');
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true }));

  const files = async () =>
    Object.fromEntries(
      await Promise.all(
        (await readdir(folder)).map(async (name) => {
          return [name, await readFile(path.join(folder, name), 'utf8')] as const;
        }),
      ),
    );

  it('are made where they are missing, readable by their owner only', async () => {
    const keys = await openKeys(folder);
    expect(keys.vault.keyKey.known(1)).toHaveLength(32);
    expect(keys.vault.indexKey.known(1)).toHaveLength(32);
    expect(keys.courierSalt).toHaveLength(32);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(folder)) {
      expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600);
    }
  });

  it('stay what they were, and only a missing one is made again', async () => {
    const first = await openKeys(folder);
    const before = await files();
    expect((await openKeys(folder)).vault.keyKey.known(1)).toEqual(first.vault.keyKey.known(1));
    await rm(path.join(folder, 'courier-salt'));
    const again = await openKeys(folder);
    expect(again.courierSalt).not.toEqual(first.courierSalt);
    expect({ ...(await files()), 'courier-salt': '' }).toEqual({ ...before, 'courier-salt': '' });
  });

  it('are the same for all who open them for the first time at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => openKeys(folder)));
    for (const { vault, token, signers } of opened) {
      expect(vault.keyKey.known(1)).toEqual(opened[0]?.vault.keyKey.known(1));
      expect(vault.indexKey.known(1)).toEqual(opened[0]?.vault.indexKey.known(1));
      expect(token.keyId).toBe(opened[0]?.token.keyId);
      expect(signers.qr.point).toBe(opened[0]?.signers.qr.point);
    }
    expect(await readdir(folder)).toHaveLength(7);
  });

  it('are refused when other users can read one', async () => {
    await openKeys(folder);
    await chmod(path.join(folder, 'qr-key.pem'), 0o640);
    await expect(openKeys(folder)).rejects.toThrow(/chmod 600 .*qr-key\.pem/);
    await chmod(path.join(folder, 'qr-key.pem'), 0o600);
    await chmod(folder, 0o755);
    await expect(openKeys(folder)).rejects.toThrow(/chmod 700/);
  });

  it('sign so that a phone’s check accepts it, each with a key of its own', async () => {
    const { signers, token } = await openKeys(folder);
    for (const { keyId, point, sign } of [signers.qr, signers.certificate]) {
      expect(keyId).toMatch(/^[0-9a-f]{12}$/);
      for (let time = 0; time < 20; time += 1) {
        const signature = sign(`说明 ${time}`);
        expect(signature).toHaveLength(86);
        expect(isSignedBy(point, `说明 ${time}`, signature)).toBe(true);
      }
    }
    const ids = [signers.qr.keyId, signers.certificate.keyId, token.keyId];
    expect(new Set(ids).size).toBe(3);
  });

  it('are made by a command, which writes the public half for the app and touches it only once', async () => {
    const make = () =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'bff/src/make-keys.ts'], {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '', KEY_FOLDER: folder },
      });
    await make();
    const file = path.join(folder, 'qr-public.json');
    const { mtimeMs } = await stat(file);
    const { qr } = (await openKeys(folder)).signers;
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      keys: [{ keyId: qr.keyId, point: qr.point }],
    });
    await make();
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  });

  it('must be those that sealed the database', async () => {
    const database = await freshDatabase();
    const { vault } = await openKeys(folder);
    await checkKeys(database, vault);
    await checkKeys(database, vault);
    await writeFile(path.join(folder, 'vault-index-key'), Buffer.alloc(32).toString('base64url'));
    const { vault: other } = await openKeys(folder);
    await expect(checkKeys(database, other)).rejects.toThrow(/: vault-index-key differ/);
    await database.close();
  });
});
