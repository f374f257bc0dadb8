import fc from 'fast-check';
import { filesOf, verifyExport } from '../../bff/src/modules/transparency';
import { startApp, type TestApp } from '../support/app';
import { aCase } from '../support/case';

/** The office edits its own database: what it cannot do is have that signed. */
describe('the ledger against its own operator', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
    await aCase(app);
    await allSigned();
  });
  afterAll(async () => {
    // What an alarm says is expected here.
    app.faults.length = 0;
    await app.close();
  });

  const query = (text: string, values: unknown[] = []) => app.database.pool.query(text, values);
  const describeIt = () => app.rooms.transparency.ledger.describe(app.database);

  const allSigned = () =>
    app.until('all is signed', async () => {
      const now = await describeIt();
      return now.state === 'good' && now.size > 0 ? now : undefined;
    });

  /** Entries of nobody, so that the log has tiles of every kind. */
  async function fill(count: number): Promise<void> {
    await query(
      `insert into ledger_entries (access_id, commitment)
       select 'fill' || n || random(), decode(repeat(md5(n::text), 2), 'hex')
       from generate_series(1, $1) as n`,
      [count],
    );
    await allSigned();
  }

  async function copy(): Promise<Map<string, Uint8Array>> {
    const get = async (file: string) => {
      const answer = await fetch(`${app.origin}/log/${file}`);
      expect(answer.status).toBe(200);
      return new Uint8Array(await answer.arrayBuffer());
    };
    const { signedSize } = await describeIt();
    const files = new Map([['checkpoint', await get('checkpoint')]]);
    for (const { path: file } of filesOf(signedSize)) files.set(file, await get(file));
    return files;
  }

  it('row 18: the verifier finds each of 1,000 alterations of a copy', async () => {
    await fill(600);
    const honest = await copy();
    expect(verifyExport(honest, app.ledgerKeys)).toMatchObject({ faults: [] });
    const names = [...honest.keys()];
    let found = 0;
    const alteration = fc.record({
      file: fc.nat(),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 255 }),
      how: fc.constantFrom('flip', 'delete', 'insert', 'reorder', 'remove', 'add'),
    });
    for (const { file, at, by, how } of fc.sample(alteration, 1_000)) {
      const altered = new Map(honest);
      const name = names[file % names.length] as string;
      const bytes = Buffer.from(honest.get(name) as Uint8Array);
      const place = at % bytes.length;
      if (how === 'flip') bytes[place] = (bytes[place] as number) ^ by;
      if (how === 'delete') altered.set(name, cut(bytes, place, 1));
      else if (how === 'insert') altered.set(name, put(bytes, place, by));
      else if (how === 'remove') altered.delete(name);
      else if (how === 'add') altered.set(`${name}x${by}`, bytes);
      else altered.set(name, how === 'reorder' ? swapped(bytes, place) : bytes);
      if (verifyExport(altered, app.ledgerKeys).faults.length > 0) found += 1;
    }
    expect(found).toBe(1_000);
  }, 120_000);

  it('row 18: an older checkpoint shows a log that was rolled back or rewritten', async () => {
    const older = new TextDecoder().decode((await copy()).get('checkpoint'));
    await fill(3);
    const now = await copy();
    expect(verifyExport(now, app.ledgerKeys, older).faults).toEqual([]);
    const newer = new TextDecoder().decode(now.get('checkpoint'));
    const before = await copyAt(older, now);
    expect(verifyExport(before, app.ledgerKeys).faults).toEqual([]);
    expect(verifyExport(before, app.ledgerKeys, newer).faults).toEqual([
      'the log is shorter than it was: it was rolled back',
    ]);
  });

  it('row 19: a database restored from yesterday is never signed, and gives the alarm', async () => {
    const yesterday = (await query('select * from ledger_heads')).rows[0];
    const tiles = (await query('select * from ledger_tiles')).rows;
    await fill(5);
    const today = await describeIt();
    // The restore: entries of today are gone, the tree is as it was.
    await query('delete from ledger_entries where leaf_index >= $1', [yesterday.size]);
    await query('delete from ledger_tiles');
    for (const { level, tile_index, hashes } of tiles) {
      await query('insert into ledger_tiles values ($1, $2, $3)', [level, tile_index, hashes]);
    }
    await query('update ledger_heads set size = $1, signed_size = $1, signed_note = $2', [
      yesterday.size,
      yesterday.signed_note,
    ]);
    const restoredAt = Date.now();
    await app.until('the alarm', async () =>
      (await describeIt()).alarm === 'rolledBack' ? true : undefined,
    );
    expect(Date.now() - restoredAt).toBeLessThan(60_000);
    // Acts go on, until it is as long as before and longer: of another content, it is still not signed.
    await query(
      `insert into ledger_entries (access_id, commitment)
       select 'other' || n, decode(repeat(md5('x' || n), 2), 'hex') from generate_series(1, 9) as n`,
    );
    await app.until('the alarm of another history', async () =>
      (await describeIt()).alarm === 'forked' ? true : undefined,
    );
    const after = await describeIt();
    expect(after.size).toBeGreaterThan(today.size);
    expect(after.signedSize).toBe(yesterday.size);
  }, 60_000);

  async function copyAt(note: string, files: Map<string, Uint8Array>) {
    const size = Number(note.split('\n')[1]);
    const get = (file: string) => fetch(`${app.origin}/log/${file}`);
    const older = new Map<string, Uint8Array>([['checkpoint', new TextEncoder().encode(note)]]);
    for (const { path: file } of filesOf(size)) {
      const kept = files.get(file);
      older.set(file, kept ?? new Uint8Array(await (await get(file)).arrayBuffer()));
    }
    return older;
  }
});

const cut = (bytes: Buffer, at: number, count: number) =>
  Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + count)]);
const put = (bytes: Buffer, at: number, value: number) =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from([value]), bytes.subarray(at)]);

/** Two neighbouring pieces change places, those that differ. */
function swapped(bytes: Buffer, from: number): Buffer {
  for (let step = 0; step < bytes.length - 1; step += 1) {
    const at = (from + step) % (bytes.length - 1);
    if (bytes[at] === bytes[at + 1]) continue;
    const other = Buffer.from(bytes);
    [other[at], other[at + 1]] = [bytes[at + 1] as number, bytes[at] as number];
    return other;
  }
  return put(bytes, from, 0);
}
