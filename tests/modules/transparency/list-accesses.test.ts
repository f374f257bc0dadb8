import type { LocalText } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aCitizen } from '../../support/citizen';
import { aPhone, type Phone, refusalOf } from '../../support/phone';

const text = (words: string): LocalText => ({ 'zh-Hans': words, 'zh-Hant': words, en: words });
const office = text('佛山市禅城区民政局');

describe('who looked at my data', () => {
  let app: TestApp;
  let lin: Phone;
  let chen: Phone;

  beforeAll(async () => {
    app = await startApp({ limits: false });
    [lin, chen] = await Promise.all([aCitizen(app), aCitizen(app, '陈国华')]);
  });
  afterAll(() => app.close());

  async function citizenOf({ deviceId }: Phone): Promise<string> {
    const { rows } = await app.database.pool.query('select citizen_id from devices where id = $1', [
      deviceId,
    ]);
    return rows[0].citizen_id;
  }

  async function look(phone: Phone, purpose: string): Promise<void> {
    app.pass(1);
    const citizenId = await citizenOf(phone);
    await app.database.transaction((tx) =>
      app.rooms.transparency.recordAccess(tx, {
        citizenId,
        office,
        reader: { role: 'reviewer', pseudonym: 'zq7k' },
        purpose: text(purpose),
        fields: [text('姓名'), text('住址')],
        caseNumber: '440604-2026-000001',
      }),
    );
  }

  it('is shown to that citizen, newest first, and to nobody else', async () => {
    await look(lin, '受理');
    await look(chen, '核对照片');
    await look(lin, '制证');
    const { items, next } = await lin.api.listAccesses({ query: {} });
    expect(items.map(({ purpose }) => purpose['zh-Hans'])).toEqual(['制证', '受理']);
    expect(next).toBeUndefined();
    expect(items[0]).toMatchObject({
      office,
      kind: 'read',
      reader: { role: 'reviewer', pseudonym: 'zq7k' },
      fields: [text('姓名'), text('住址')],
      caseNumber: '440604-2026-000001',
    });
    const theirs = await chen.api.listAccesses({ query: {} });
    expect(theirs.items.map(({ purpose }) => purpose['zh-Hans'])).toEqual(['核对照片']);
  });

  it('comes in pages that miss nothing and repeat nothing, though looks are added meanwhile', async () => {
    for (let at = 0; at < 7; at += 1) await look(chen, `第 ${at} 次`);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await chen.api.listAccesses({ query: { limit: 3, ...(after && { after }) } });
      seen.push(...page.items.map(({ purpose }) => purpose['zh-Hans']));
      after = page.next;
      await look(chen, '插入');
    } while (after);
    expect(seen).toEqual([
      '第 6 次',
      '第 5 次',
      '第 4 次',
      '第 3 次',
      '第 2 次',
      '第 1 次',
      '第 0 次',
      '核对照片',
    ]);
  });

  it('pages by one’s own records only', async () => {
    const [newest] = (await lin.api.listAccesses({ query: {} })).items;
    const page = await chen.api.listAccesses({ query: { after: newest?.id ?? '' } });
    expect(page.items).toEqual([]);
  });

  it('leaves no record of a look that did not happen', async () => {
    const before = (await lin.api.listAccesses({ query: { limit: 50 } })).items.length;
    const citizenId = await citizenOf(lin);
    const look = app.database.transaction(async (tx) => {
      const { transparency } = app.rooms;
      await transparency.recordAccess(tx, {
        citizenId,
        office,
        reader: { role: 'reviewer' },
        purpose: text('x'),
        fields: [],
      });
      throw new Error('the look failed');
    });
    await expect(look).rejects.toThrow('the look failed');
    expect((await lin.api.listAccesses({ query: { limit: 50 } })).items).toHaveLength(before);
  });

  it('is readable by nobody in the database', async () => {
    await look(lin, '发证');
    const { rows } = await app.database.pool.query(
      "select string_agg(a::text, ' ') as records from access_records a",
    );
    for (const fact of ['发证', 'zq7k', '440604-2026-000001']) {
      expect(rows[0].records).not.toContain(fact);
      expect(rows[0].records).not.toContain(Buffer.from(fact).toString('hex'));
    }
  });

  it('is nothing for a phone without a person', async () => {
    const phone = await aPhone(app.origin);
    expect(await refusalOf(phone.api.listAccesses({ query: {} }))).toBe('not-allowed');
  });
});
