import { waybillOf } from '../../../bff/src/integrations/courier/waybill';
import { Problem } from '../../../bff/src/platform/problem';
import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer } from '../../support/case';
import { aDesk, type TestDesk } from '../../support/desk';
import { aKey, type Phone, problemOf, refusalOf } from '../../support/phone';

let app: TestApp;
let desk: TestDesk;

/** What the courier was asked to carry; while it is down, it takes nothing. */
const orders: string[] = [];
let isDown = false;

beforeAll(async () => {
  app = await startApp({
    limits: false,
    journey: 14 * 86_400_000,
    courier: {
      async order({ shipmentId }) {
        orders.push(shipmentId);
        if (isDown) throw new Problem('temporarily-unavailable');
        return { carrier: 'ems', number: waybillOf(shipmentId) };
      },
    },
  });
  desk = await aReviewer(app);
});
afterAll(() => app?.close());

async function anApprovedCase() {
  const { phone, opened } = await aCase(app);
  await desk.act(opened.id, 'accept');
  await desk.act(opened.id, 'approve');
  return { phone, opened, params: { id: opened.id } };
}

/** How often this case's parcel was looked at, as its citizen sees it. */
async function looksToMail(phone: Phone, number: string): Promise<number> {
  const { items } = await phone.api.listAccesses({ query: { limit: 50 } });
  const mine = items.filter(({ caseNumber }) => caseNumber === number);
  return mine.filter(({ purpose }) => purpose['zh-Hans'] === '寄送办理结果').length;
}

describe('the label of a parcel', () => {
  it('says in clear where it goes, and the citizen can see who printed it', async () => {
    const { phone, opened, params } = await anApprovedCase();
    const label = await desk.api.getShippingLabel({ params });
    expect(label).toMatchObject({
      recipient: '林添',
      mobile: '13800000001',
      address: '广东省佛山市禅城区祖庙街道建新路 1 号 2 座 301',
      shipment: { state: 'prepared' },
    });
    const [look] = (await phone.api.listAccesses({ query: {} })).items;
    expect(look).toMatchObject({
      caseNumber: opened.number,
      purpose: { 'zh-Hans': '寄送办理结果' },
    });
    expect(look?.fields.map((each) => each['zh-Hans'])).toContain('收件地址');
  });

  it('keeps the address as it was submitted, though it was taken out of the book', async () => {
    const { phone, params } = await anApprovedCase();
    for (const { id } of (await phone.api.listAddresses()).items) {
      await phone.api.removeAddress({ params: { id } });
    }
    const { address } = await desk.api.getShippingLabel({ params });
    expect(address).toContain('建新路 1 号');
  });

  it('is not for another department', async () => {
    const { params } = await anApprovedCase();
    const other = await aReviewer(app, 'senior-card');
    const absent = { id: `case_${'A'.repeat(22)}` };
    const [theirs, nobodys] = await Promise.all(
      [params, absent].map((each) => problemOf(other.api.getShippingLabel({ params: each }))),
    );
    expect({ ...theirs, instance: '' }).toEqual({ ...nobodys, instance: '' });
    expect(theirs?.status).toBe(404);
  });
});

describe('handing a parcel to the courier', () => {
  it('gives it a number, and has it followed under a secret address', async () => {
    const { phone, params } = await anApprovedCase();
    const shipment = await desk.api.dispatchShipment({ params, idempotencyKey: aKey() });
    expect(shipment).toMatchObject({ state: 'handedOver', carrier: 'ems' });
    expect(shipment.number).toMatch(/^EA\d{9}CN$/);
    expect((await phone.api.getCase({ params })).shipment).toEqual(shipment);
    expect(app.followings.at(-1)?.number).toBe(shipment.number);
    expect(app.followings.at(-1)?.callback.url).toMatch(/\/api\/courier-pushes\/[\w-]{22}$/);
  });

  it('happens once: a repeated tap gets the first answer, a colleague is refused', async () => {
    const { params } = await anApprovedCase();
    const idempotencyKey = aKey();
    const supervisor = await aDesk(app.origin, app.staff('supervisor'));
    const first = await desk.api.dispatchShipment({ params, idempotencyKey });
    expect(await desk.api.dispatchShipment({ params, idempotencyKey })).toEqual(first);
    const second = supervisor.api.dispatchShipment({ params, idempotencyKey: aKey() });
    expect(await refusalOf(second)).toBe('case-action-unavailable');
  });

  it('happens once, though two press at the same time', async () => {
    const { phone, params } = await anApprovedCase();
    const press = () => desk.api.dispatchShipment({ params, idempotencyKey: aKey() });
    const outcomes = await Promise.allSettled([press(), press(), press()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { shipment } = await phone.api.getCase({ params });
    expect(shipment?.events).toHaveLength(1);
  });

  it('gives one answer to taps that come together with one key', async () => {
    const { phone, params } = await anApprovedCase();
    const idempotencyKey = aKey();
    const press = () => desk.api.dispatchShipment({ params, idempotencyKey });
    const answers = await Promise.all([press(), press(), press(), press()]);
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect((await phone.api.getCase({ params })).shipment).toEqual(answers[0]);
  });

  it('is in the record of looks before the courier hears anything', async () => {
    const { phone, opened, params } = await anApprovedCase();
    const before = await looksToMail(phone, opened.number);
    isDown = true;
    const refused = desk.api.dispatchShipment({ params, idempotencyKey: aKey() });
    expect(await refusalOf(refused)).toBe('temporarily-unavailable');
    isDown = false;
    expect(await looksToMail(phone, opened.number)).toBe(before + 1);
    const { state } = await desk.api.dispatchShipment({ params, idempotencyKey: aKey() });
    expect(state).toBe('handedOver');
  });

  it('is not possible for another department, nor is the courier told', async () => {
    const { params } = await anApprovedCase();
    const other = await aReviewer(app, 'senior-card');
    const before = orders.length;
    const call = other.api.dispatchShipment({ params, idempotencyKey: aKey() });
    expect(await refusalOf(call)).toBe('case-action-unavailable');
    expect(orders).toHaveLength(before);
  });

  it('is not possible once somebody came for the paper, nor is the courier told', async () => {
    const { opened, params } = await anApprovedCase();
    await desk.act(opened.id, 'pickUp');
    const before = orders.length;
    const call = desk.api.dispatchShipment({ params, idempotencyKey: aKey() });
    expect(await refusalOf(call)).toBe('case-action-unavailable');
    expect(orders).toHaveLength(before);
  });

  it('leaves one paper, though somebody comes for it at the same time', async () => {
    const { phone, opened, params } = await anApprovedCase();
    const outcomes = await Promise.allSettled([
      desk.act(opened.id, 'pickUp'),
      desk.api.dispatchShipment({ params, idempotencyKey: aKey() }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { state, shipment } = await phone.api.getCase({ params });
    expect([state, shipment?.state]).toEqual(
      outcomes[0]?.status === 'fulfilled' ? ['closed', 'prepared'] : ['issued', 'handedOver'],
    );
  });

  it('is not possible before the approval', async () => {
    const { opened } = await aCase(app);
    const call = desk.api.dispatchShipment({
      params: { id: opened.id },
      idempotencyKey: aKey(),
    });
    expect(await refusalOf(call)).toBe('case-action-unavailable');
  });
});
