import { execFile } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { filesOf, verifyExport } from '../../bff/src/modules/transparency';
import { holdings } from '../../bff/src/open-rooms';
import { openKeys } from '../../bff/src/platform/keys';
import { createVault } from '../../bff/src/platform/vault';
import { startApp, type TestApp } from '../support/app';
import { dumpOf } from '../support/dump';
import { anAddress, applyFor, authorise } from '../support/errand';
import { linTian } from '../support/people';
import { aKey, aPhone } from '../support/phone';
import { freshDatabase, type TestDatabase } from '../support/postgres';
import { aProduct, type Product } from '../support/product';
import { secretsOf } from '../support/secrets';

const root = path.resolve(import.meta.dirname, '../..');
const PURPOSE = 'citizen-by-id-number';
const COUNTY = '440604';
const TRIED = 1_000_000;

const said = (row: number, text: string) => process.stdout.write(`[row ${row}] ${text}\n`);

/** Numbers of one county, birthday by birthday, with the right check digit (GB 11643). */
function* numbersOf(county: string, from: Date): Generator<string> {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  for (const day = new Date(from); ; day.setUTCDate(day.getUTCDate() + 1)) {
    const born = day.toISOString().slice(0, 10).replaceAll('-', '');
    for (let serial = 0; serial < 1_000; serial += 1) {
      const body = `${county}${born}${String(serial).padStart(3, '0')}`;
      const sum = weights.reduce((all, weight, at) => all + weight * Number(body[at]), 0);
      yield body + '10X98765432'.charAt(sum % 11);
    }
  }
}

describe('whoever copies the database', () => {
  let database: TestDatabase;
  let product: Product;
  let keyFolder: string;
  let dump: string;

  beforeAll(async () => {
    keyFolder = mkdtempSync(path.join(tmpdir(), 'zero-visit-keys-'));
    database = await freshDatabase();
    product = await aProduct({ DATABASE_URL: database.url, KEY_FOLDER: keyFolder });
    await product.start();
    const phone = await aPhone(product.origin, '林添的手机');
    await phone.become(linTian);
    await phone.api.addAddress({ body: anAddress(), idempotencyKey: aKey() });
    await applyFor(phone, 'graduate-registration');
    // The key that wraps all others is replaced while the product runs; the citizen notices nothing.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'bff/src/rotate-keys.ts'],
      {
        cwd: root,
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          KEY_FOLDER: keyFolder,
          DATABASE_URL: database.url,
        },
      },
    );
    expect(stdout).toContain('Version 2 wraps every data key');
    expect((await phone.api.listAddresses()).items).toHaveLength(1);
    await applyFor(phone, 'insurance-proof');
    dump = (await dumpOf(database)).join('\n');
  }, 120_000);
  afterAll(async () => {
    await product?.stop();
    await database?.close();
    rmSync(keyFolder, { recursive: true });
  });

  it('row 17: finds no person, no key, and no number among a million', async () => {
    const canaries = [
      ...[linTian.name, linTian.idNumber, linTian.mobile, '林添的手机'],
      ...[anAddress().mobile, anAddress().street],
    ];
    const spellings = canaries.flatMap((each) => [each, Buffer.from(each).toString('hex')]);
    const inClear = spellings.filter((each) => dump.includes(each)).length;
    expect(inClear).toBe(0);

    const secrets = readdirSync(keyFolder)
      .filter((name) => /^(vault|courier)-/.test(name))
      .map((name) => readFileSync(path.join(keyFolder, name), 'utf8').trim());
    expect(secrets.length).toBeGreaterThan(3);
    const keyBytes = secrets.flatMap((each) => {
      const bytes = Buffer.from(each, 'base64url');
      return [each, bytes.toString('hex'), bytes.toString('base64')];
    });
    expect(keyBytes.filter((each) => dump.includes(each))).toEqual([]);

    const { rows } = await database.pool.query('select id_number_index as index from citizens');
    const indexes = new Set(rows.map(({ index }) => index.toString('hex')));
    const right = createVault((await openKeys(keyFolder)).vault);
    expect(indexes.has(right.blindIndex(PURPOSE, linTian.idNumber).toString('hex'))).toBe(true);
    const wrong = createVault(secretsOf());
    expect(indexes.has(wrong.blindIndex(PURPOSE, linTian.idNumber).toString('hex'))).toBe(false);

    // A run over a county's numbers that holds the right one: with the key it would have been found.
    const guesses = ['', PURPOSE, randomBytes(32)];
    const born = linTian.idNumber.slice(6, 14);
    const start = new Date(`${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}T00:00:00Z`);
    start.setUTCDate(start.getUTCDate() - 500);
    let [tried, matches, sawTheNumber] = [0, 0, false];
    for (const number of numbersOf(COUNTY, start)) {
      if (tried === TRIED) break;
      tried += 1;
      sawTheNumber ||= number === linTian.idNumber;
      const digests = [
        createHash('sha256').update(number).digest('hex'),
        createHmac('sha256', guesses[tried % 3] ?? '')
          .update(number)
          .digest('hex'),
      ];
      if (digests.some((digest) => indexes.has(digest))) matches += 1;
    }
    expect(sawTheNumber).toBe(true);
    expect(matches).toBe(0);
    said(17, `measured ${inClear} canaries, ${matches} of ${tried} numbers matched, goal 0 and 0`);
  }, 120_000);
});

describe('whoever asks for their data, and then to be forgotten,', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  it('row 34: gets all of it in a minute, and leaves nothing that opens', async () => {
    const person = app.citizen('赵敏仪');
    const phone = await aPhone(app.origin, '赵敏仪的手机');
    await phone.become(person);
    const { rows: found } = await app.database.pool.query(
      'select citizen_id as id from devices where id = $1',
      [phone.deviceId],
    );
    const citizenId: string = found[0].id;
    await phone.api.addAddress({ body: anAddress(person.name), idempotencyKey: aKey() });
    const errand = await phone.api.startErrand({ body: { serviceCode: 'graduate-registration' } });
    await authorise(phone, errand);
    const about = { 'zh-Hans': person.name, 'zh-Hant': person.name, en: person.name };
    await app.database.transaction(async (tx) => {
      for (let n = 0; n < 2_000; n += 1) {
        const marked = { ...about, en: `canary-${n}-` };
        await app.rooms.transparency.recordAccess(tx, {
          citizenId,
          office: about,
          reader: { role: 'system' },
          purpose: marked,
          fields: [about],
        });
      }
    });
    app.pass(86_400_000 + 60_000);
    const { refreshToken } = phone.session();
    phone.useSession(await phone.api.refreshSession({ body: { refreshToken } }));
    await phone.become(person);

    const begun = performance.now();
    const { id } = await phone.api.startExport();
    const open = async (form: 'json' | 'pdf') =>
      (await phone.api.openExport({ params: { id }, body: { form } })).bytes;
    const copy = Buffer.from(await open('json')).toString('utf8');
    const pdf = await open('pdf');
    const seconds = (performance.now() - begun) / 1_000;
    expect(seconds).toBeLessThan(60);
    expect(pdf.length).toBeGreaterThan(10_000);
    let inCopy = 0;
    for (let n = 0; n < 2_000; n += 1) if (copy.includes(`canary-${n}-`)) inCopy += 1;
    expect(inCopy).toBe(2_000);

    /** Every sealed cell of theirs, as a thief of yesterday's database has it. */
    const cells: {
      owner: string;
      place: { table: string; column: string; row: string };
      sealed: Buffer;
    }[] = [];
    for (const { table, cells: columns, read } of holdings) {
      for (const row of await app.database.many(read, [citizenId, []])) {
        for (const { column } of columns) {
          const sealed = row[column] as Buffer | null;
          if (sealed)
            cells.push({ owner: row.owner, place: { table, column, row: row.row }, sealed });
        }
      }
    }
    expect(cells.length).toBeGreaterThan(2_000);
    const opens = async () => {
      let count = 0;
      for (const { owner, place, sealed } of cells) {
        await app.vault.open(app.database, owner, place, sealed).then(
          () => {
            count += 1;
          },
          () => {},
        );
      }
      return count;
    };
    expect(await opens()).toBe(cells.length);
    const ledgerBefore = await signedLog();

    await phone.api.eraseMe();
    const [decryptable, dump] = [await opens(), (await dumpOf(app.database)).join('\n')];
    expect(decryptable).toBe(0);
    const canaries = [person.name, person.idNumber, person.mobile, 'canary-1-'];
    const inClear = canaries
      .flatMap((each) => [each, Buffer.from(each).toString('hex')])
      .filter((each) => dump.includes(each)).length;
    expect(inClear).toBe(0);
    for (const { table, read, cells: columns } of holdings) {
      const rows = await app.database.many(read, [citizenId, []]);
      const left = rows.flatMap((row) => columns.filter(({ column }) => row[column]));
      expect([table, left]).toEqual([table, []]);
    }
    const after = await signedLog();
    const older = new TextDecoder().decode(ledgerBefore.get('checkpoint'));
    expect(verifyExport(after, app.ledgerKeys, older).faults).toEqual([]);
    said(
      34,
      `measured ${inCopy} of 2000 rows in ${seconds.toFixed(1)} s, then ${inClear} clear and ${decryptable} of ${cells.length} decryptable, goal all in 60 s, then 0 and 0`,
    );
  }, 180_000);

  async function signedLog(): Promise<Map<string, Uint8Array>> {
    const { signedSize } = await app.until('all is signed', async () => {
      const now = await app.rooms.transparency.ledger.describe(app.database);
      return now.state === 'good' ? now : undefined;
    });
    const files = new Map<string, Uint8Array>();
    for (const name of ['checkpoint', ...filesOf(signedSize).map((each) => each.path)]) {
      const answer = await fetch(`${app.origin}/log/${name}`);
      files.set(name, new Uint8Array(await answer.arrayBuffer()));
    }
    return files;
  }
});
