import { holdings } from '../../bff/src/open-rooms';
import { openHolding } from '../../bff/src/platform/holding';
import { startApp, type TestApp } from '../support/app';
import { aCase, aReviewer } from '../support/case';
import { aCitizen } from '../support/citizen';
import { dumpOf } from '../support/dump';
import { anAddress, authorise } from '../support/errand';
import { aKey, type Phone, refusalOf } from '../support/phone';

const SERVICE = 'graduate-registration';
const DAY = 86_400_000;

/** Tables in which a citizen's id stands without anything about them, and why nothing of it is handed out. */
const NOTHING_HELD: Readonly<Record<string, string>> = {
  'public.data_keys': 'keys',
  'public.outbox_events': 'ids of what happened, for thirty days',
  'public.exports': 'that this copy was asked for, for ten minutes',
  'public.erasures': 'that somebody was erased',
};

describe('what the law lets a person ask', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  /** A phone that was its person's yesterday, and has just proved it again. */
  async function settle(phone: Phone, name: string): Promise<Phone> {
    app.pass(DAY + 60_000);
    const { refreshToken } = phone.session();
    phone.useSession(await phone.api.refreshSession({ body: { refreshToken } }));
    await phone.become(app.citizen(name));
    return phone;
  }

  const citizenOf = async (phone: Phone): Promise<string> => {
    const { rows } = await app.database.pool.query('select citizen_id from devices where id = $1', [
      phone.deviceId,
    ]);
    return rows[0].citizen_id;
  };

  async function copyOf(phone: Phone) {
    const { id } = await phone.api.startExport();
    const open = (form: 'json' | 'pdf') => phone.api.openExport({ params: { id }, body: { form } });
    const { bytes } = await open('json');
    return { text: Buffer.from(bytes).toString('utf8'), open };
  }

  it('a copy holds every row that names them or what is theirs, and everything that they said', async () => {
    const { phone, opened } = await aCase(app, SERVICE, '林添');
    const desk = await aReviewer(app, SERVICE);
    await desk.act(opened.id, 'accept');
    await desk.act(opened.id, 'approve');
    await phone.api.addAddress({ body: anAddress(), idempotencyKey: aKey() });
    const errand = await phone.api.startErrand({ body: { serviceCode: 'insurance-proof' } });
    await authorise(phone, errand);
    await app.jobs.idle();
    await settle(phone, '林添');
    const begun = performance.now();
    const { text, open } = await copyOf(phone);
    const pdf = await open('pdf');
    expect(performance.now() - begun).toBeLessThan(60_000);
    expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    const { name, idNumber, mobile } = app.citizen('林添');
    for (const each of [name, idNumber, anAddress().street, anAddress().mobile, mobile]) {
      expect(text).toContain(each);
    }
    expect(await refusalOf(open('json'))).toBe('not-found');

    // Whatever table names this person, their devices, cases or drafts: its rows are in the copy.
    const me = await citizenOf(phone);
    const theirs = new Set([me, phone.deviceId]);
    const { rows } = await app.database.pool.query(
      'select id, draft_id, application_id from cases where citizen_id = $1',
      [me],
    );
    for (const row of rows) for (const id of Object.values(row)) theirs.add(String(id));
    const missing: string[] = [];
    for (const line of await dumpOf(app.database)) {
      const [table = ''] = line.split(' ');
      if (!table.startsWith('public.') || table in NOTHING_HELD) continue;
      if (![...theirs].some((id) => line.includes(`"${id}"`))) continue;
      const row = JSON.parse(line.slice(table.length + 1));
      const isHeld = holdings.some((holding) => `public.${holding.table}` === table);
      const named = row.id ?? row.case_id ?? row.draft_id ?? row.key ?? row.session_id ?? row.day;
      if (!isHeld || !text.includes(String(named))) missing.push(`${table} ${named}`);
    }
    expect(missing).toEqual([]);
  }, 60_000);

  it('every sealed column of a table about people is in the copy', async () => {
    const { rows } = await app.database.pool.query<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'public' and data_type = 'bytea' and table_name = any ($1)`,
      [holdings.map(({ table }) => table)],
    );
    const hashes = /(_hash|_index|^hash|^commitment|^salt)$/;
    const undeclared = rows.filter(
      ({ table, column }) =>
        !hashes.test(column) &&
        !holdings.some(
          (each) => each.table === table && each.cells.some((c) => c.column === column),
        ),
    );
    expect(undeclared).toEqual([]);
  });

  it('neither is for a new device, nor for one that has not proved itself just now', async () => {
    const phone = await aCitizen(app, '陈国华');
    expect(await refusalOf(phone.api.startExport())).toBe('device-too-new');
    expect(await refusalOf(phone.api.eraseMe())).toBe('device-too-new');
    await settle(phone, '陈国华');
    app.pass(6 * 60_000);
    const { refreshToken } = phone.session();
    phone.useSession(await phone.api.refreshSession({ body: { refreshToken } }));
    expect(await refusalOf(phone.api.startExport())).toBe('proof-too-old');
    expect(await refusalOf(phone.api.eraseMe())).toBe('proof-too-old');
  });

  it('an erasure leaves nothing of whom no law keeps, and ends every device', async () => {
    const phone = await aCitizen(app, '赵敏仪');
    await phone.api.addAddress({ body: anAddress('赵敏仪'), idempotencyKey: aKey() });
    const errand = await phone.api.startErrand({ body: { serviceCode: SERVICE } });
    await authorise(phone, errand);
    await settle(phone, '赵敏仪');
    const other = await aCitizen(app, '赵敏仪');
    const me = await citizenOf(phone);
    expect((await phone.api.previewErasure()).stays).toEqual([]);
    await phone.api.eraseMe();
    expect(await refusalOf(phone.api.getMe())).toBe('not-signed-in');
    expect(await refusalOf(other.api.getMe())).toBe('not-signed-in');
    const left = (await dumpOf(app.database)).filter((line) => line.includes(me));
    expect(left.map((line) => line.split(' ')[0]).sort()).toEqual(
      expect.arrayContaining(['public.citizens', 'public.data_keys', 'public.erasures']),
    );
    for (const { table, read } of holdings) {
      const rows = await app.database.many(read, [me, []]);
      expect([table, rows.length]).toEqual([table, table === 'citizens' ? 1 : 0]);
    }
    const again = await aCitizen(app, '赵敏仪');
    expect(await citizenOf(again)).not.toBe(me);
    expect((await again.api.listAddresses()).items).toEqual([]);
  });

  it('an erasure keeps a decided case that its office can read, says why and until when, and nothing else', async () => {
    const { phone, opened } = await aCase(app, 'insurance-proof', '林添');
    await app.jobs.idle();
    const { certificate } = await phone.api.getCase({ params: { id: opened.id } });
    await phone.api.openCertificate({ params: { id: certificate?.id ?? '' } });
    await app.jobs.idle();
    await settle(phone, '林添');
    const me = await citizenOf(phone);
    const preview = await phone.api.previewErasure();
    const kept = preview.stays.find(({ caseNumber }) => caseNumber === opened.number);
    expect(kept?.ground['zh-Hans']).toContain('档案法');
    expect(kept?.until).toMatch(/^20\d\d-/);
    const twice = await Promise.allSettled([phone.api.eraseMe(), phone.api.eraseMe()]);
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const desk = await aReviewer(app, 'insurance-proof');
    const seen = await desk.api.getDeskCase({ params: { id: opened.id } });
    expect(JSON.stringify(seen)).toContain(app.citizen('林添').name);
    // Every cell that is left opens: nothing stays that nobody can read, and nothing opens beside it.
    const names = new Set<string>();
    for (const holding of holdings) {
      const rows = await openHolding(app.vault, app.database, holding, me);
      if (rows.length > 0) names.add(holding.table);
    }
    expect([...names].sort()).toEqual(
      expect.arrayContaining([
        'applications',
        'cases',
        'certificates',
        'citizens',
        'consents',
        'drafts',
      ]),
    );
    for (const gone of ['addresses', 'devices', 'errands', 'messages', 'idempotency_records']) {
      expect(names.has(gone)).toBe(false);
    }
  });
});
