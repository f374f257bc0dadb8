import type { NewAddress } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aCitizen } from '../../support/citizen';
import { anAddress } from '../../support/errand';
import { aKey, clientOf, type Phone, problemOf, refusalOf } from '../../support/phone';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ limits: false });
});
afterAll(() => app?.close());

const add = (phone: Phone, address: NewAddress, idempotencyKey = aKey()) =>
  phone.api.addAddress({ body: address, idempotencyKey });

describe('an address book', () => {
  it('shows name and number masked, and the district by its full name', async () => {
    const phone = await aCitizen(app);
    const added = await add(phone, anAddress());
    expect(added).toMatchObject({
      recipient: '林*',
      mobile: '138****0001',
      divisionName: '广东省佛山市禅城区',
    });
    expect((await phone.api.listAddresses()).items).toContainEqual(added);
  });

  it('keeps nothing in clear', async () => {
    const phone = await aCitizen(app, '陈国华');
    await add(phone, { ...anAddress('陈国华'), street: '同济东路绝无仅有大厦 9 楼' });
    const { rows } = await app.database.pool.query(
      `select encode(content_sealed, 'escape') as content from addresses`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { content } of rows) expect(content).not.toMatch(/绝无仅有|陈国华|13800000001/);
  });

  it('lists every fault of an address at once', async () => {
    const phone = await aCitizen(app);
    const problem = await problemOf(
      add(phone, { recipient: '林', mobile: '12345', division: '44', street: '路', postcode: 'x' }),
    );
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/body/division',
      '/body/mobile',
      '/body/postcode',
      '/body/recipient',
      '/body/street',
    ]);
  });

  it('takes no district that does not exist', async () => {
    const phone = await aCitizen(app);
    const problem = await problemOf(add(phone, { ...anAddress(), division: '999999' }));
    expect(problem).toMatchObject({
      code: 'input-invalid',
      errors: [{ pointer: '/body/division' }],
    });
  });

  it('adds once, however often the same request comes', async () => {
    const phone = await aCitizen(app, 'ANNA BERG');
    const key = aKey();
    const [first, second] = await Promise.all([
      add(phone, anAddress(), key),
      add(phone, anAddress(), key),
    ]);
    expect(second).toEqual(first);
    expect((await phone.api.listAddresses()).items).toHaveLength(1);
  });

  it('holds twenty addresses, though many are added at once', async () => {
    const phone = await aCitizen(app, '黄嘉欣');
    const adding = Array.from({ length: 25 }, () => add(phone, anAddress('黄嘉欣')));
    const outcomes = await Promise.allSettled(adding);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect((await phone.api.listAddresses()).items).toHaveLength(20);
    expect(await refusalOf(add(phone, anAddress('黄嘉欣')))).toBe('input-invalid');
  });

  it('forgets an address that is taken out', async () => {
    const phone = await aCitizen(app);
    const { id } = await add(phone, anAddress());
    await phone.api.removeAddress({ params: { id } });
    expect((await phone.api.listAddresses()).items.map((each) => each.id)).not.toContain(id);
    const { rowCount } = await app.database.pool.query('select from addresses where id = $1', [id]);
    expect(rowCount).toBe(0);
  });

  it.each([
    ['a line break', '林添\n收'],
    ['a sign that turns the writing round', '林添\u202e'],
  ])('takes no name with %s in it: it stands on a label', async (_, recipient) => {
    const phone = await aCitizen(app);
    const problem = await problemOf(add(phone, anAddress(recipient)));
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/body/recipient']);
  });

  it('is its owner’s alone', async () => {
    const [owner, other] = [await aCitizen(app), await aCitizen(app, '陈国华')];
    const { id } = await add(owner, anAddress());
    const absent = `address_${'A'.repeat(22)}`;
    const [theirs, nobodys] = await Promise.all(
      [id, absent].map((each) => problemOf(other.api.removeAddress({ params: { id: each } }))),
    );
    expect({ ...theirs, instance: '' }).toEqual({ ...nobodys, instance: '' });
    expect(theirs?.status).toBe(404);
    await owner.api.removeAddress({ params: { id } });
    expect(await refusalOf(owner.api.removeAddress({ params: { id } }))).toBe('not-found');
  });

  it('offers the districts that it takes', async () => {
    const { items } = await clientOf(app.origin).listDivisions();
    expect(items).toContainEqual({ code: '440604', name: '广东省佛山市禅城区' });
    expect(items).toContainEqual({ code: '441900', name: '广东省东莞市' });
    expect(items).toContainEqual({ code: '110101', name: '北京市东城区' });
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
  });
});
