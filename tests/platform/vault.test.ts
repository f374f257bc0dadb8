import fc from 'fast-check';
import { statement } from '../../bff/src/platform/database';
import { createVault, type Place } from '../../bff/src/platform/vault';
import { freshDatabase, type TestDatabase } from '../support/postgres';
import { secretsOf } from '../support/secrets';

const destroy = statement('test-destroy-key', 'delete from data_keys where owner_id = $1');

const secrets = secretsOf();
const place: Place = { table: 'persons', column: 'name', row: 'citizen_1' };

describe('the vault', () => {
  let database: TestDatabase;
  const vault = createVault(secrets);

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  let owners = 0;
  const anOwner = () => {
    owners += 1;
    return `citizen_${owners}`;
  };

  it('opens what it sealed, also in another process with the same secrets', async () => {
    const owner = anOwner();
    const sealed = await vault.sealJson(database, owner, place, { name: '买买提·吐尔逊' });
    expect(await vault.openJson(database, owner, place, sealed)).toEqual({ name: '买买提·吐尔逊' });
    const elsewhere = createVault(secrets);
    expect(await elsewhere.openJson(database, owner, place, sealed)).toEqual({
      name: '买买提·吐尔逊',
    });
  });

  it('opens any bytes that it sealed, and never seals the same twice alike', async () => {
    const owner = anOwner();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (plain) => {
        const sealed = await vault.seal(database, owner, place, plain);
        const again = await vault.seal(database, owner, place, plain);
        const opened = await vault.open(database, owner, place, sealed);
        return opened.equals(plain) && !sealed.equals(again);
      }),
      { numRuns: 30 },
    );
  });

  it.each<[where: string, moved: Place]>([
    ['another row', { ...place, row: 'citizen_2' }],
    ['another column', { ...place, column: 'mobile' }],
    ['another table', { ...place, table: 'drafts' }],
  ])('does not open a value that was moved to %s', async (_, moved) => {
    const owner = anOwner();
    const sealed = await vault.seal(database, owner, place, Buffer.from('林添'));
    await expect(vault.open(database, owner, moved, sealed)).rejects.toThrow();
  });

  it('does not open a value as somebody else’s', async () => {
    const [lin, chen] = [anOwner(), anOwner()];
    const sealed = await vault.seal(database, lin, place, Buffer.from('林添'));
    await vault.seal(database, chen, place, Buffer.from('陈'));
    await expect(vault.open(database, chen, place, sealed)).rejects.toThrow();
  });

  it('does not open a value of which any byte was changed, or that was cut', async () => {
    const owner = anOwner();
    const sealed = await vault.seal(database, owner, place, Buffer.from('林添'));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(vault.open(database, owner, place, changed)).rejects.toThrow();
      await expect(vault.open(database, owner, place, sealed.subarray(0, at))).rejects.toThrow();
    }
  });

  it('opens nothing with another key outside the database', async () => {
    const owner = anOwner();
    const sealed = await vault.seal(database, owner, place, Buffer.from('林添'));
    const wrong = createVault({ ...secrets, keyKey: secretsOf().keyKey });
    await expect(wrong.open(database, owner, place, sealed)).rejects.toThrow();
  });

  it('opens nothing of an owner whose key was destroyed, ever again', async () => {
    const owner = anOwner();
    const sealed = await vault.seal(database, owner, place, Buffer.from('林添'));
    await database.run(destroy, [owner]);
    const later = createVault(secrets);
    await expect(later.open(database, owner, place, sealed)).rejects.toThrow('gone');
    await later.seal(database, owner, place, Buffer.from('a new life'));
    await expect(later.open(database, owner, place, sealed)).rejects.toThrow();
  });

  it('forgets a key that was born in a transaction which was rolled back', async () => {
    const owner = anOwner();
    const lost = database.transaction(async (tx) => {
      const sealed = await vault.seal(tx, owner, place, Buffer.from('first'));
      expect((await vault.open(tx, owner, place, sealed)).toString()).toBe('first');
      throw new Error('no');
    });
    await expect(lost).rejects.toThrow('no');
    const sealed = await vault.seal(database, owner, place, Buffer.from('second'));
    const elsewhere = createVault(secrets);
    expect((await elsewhere.open(database, owner, place, sealed)).toString()).toBe('second');
  });

  it('agrees on one key when many transactions seal for a new owner at once', async () => {
    const owner = anOwner();
    const vaults = [createVault(secrets), createVault(secrets)];
    const sealed = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        database.transaction((tx) =>
          (vaults[index % 2] ?? vault).seal(tx, owner, place, Buffer.from(String(index))),
        ),
      ),
    );
    const elsewhere = createVault(secrets);
    const opened = await Promise.all(
      sealed.map(async (each) => (await elsewhere.open(database, owner, place, each)).toString()),
    );
    expect(opened).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  it('agrees on one key when one transaction seals several new values at once', async () => {
    const owner = anOwner();
    const sealed = await database.transaction((tx) =>
      Promise.all(['a', 'b', 'c'].map((text) => vault.seal(tx, owner, place, Buffer.from(text)))),
    );
    const opened = sealed.map((each) => createVault(secrets).open(database, owner, place, each));
    expect((await Promise.all(opened)).map(String)).toEqual(['a', 'b', 'c']);
  });

  describe('looks a value up without storing it', () => {
    it('by an index that is the same for the same value, however it was typed', () => {
      const index = vault.blindIndex('id-number', '44060420030716002X');
      expect(index).toHaveLength(32);
      expect(vault.blindIndex('id-number', '４４０６０４２００３０７１６００２Ｘ')).toEqual(index);
      expect(createVault(secrets).blindIndex('id-number', '44060420030716002X')).toEqual(index);
    });

    it('by another index for another value, another purpose and another key', () => {
      const other = createVault({ ...secrets, indexKey: secretsOf().indexKey });
      const indexes = [
        vault.blindIndex('id-number', 'a'),
        vault.blindIndex('id-number', 'b'),
        vault.blindIndex('mobile', 'a'),
        other.blindIndex('id-number', 'a'),
      ].map((index) => index.toString('hex'));
      expect(new Set(indexes).size).toBe(4);
    });
  });
});
