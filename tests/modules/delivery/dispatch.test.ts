import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer } from '../../support/case';
import { aDesk, type TestDesk } from '../../support/desk';
import { aKey, refusalOf } from '../../support/phone';

let app: TestApp;
let desk: TestDesk;

beforeAll(async () => {
  app = await startApp({ limits: false, journey: 14 * 86_400_000 });
  desk = await aReviewer(app);
});
afterAll(() => app?.close());

async function anApprovedCase() {
  const { phone, opened } = await aCase(app);
  await desk.act(opened.id, 'accept');
  await desk.act(opened.id, 'approve');
  return { phone, opened, params: { id: opened.id } };
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
    expect(await refusalOf(other.api.getShippingLabel({ params }))).toBe('certificate-not-ready');
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

  it('is not possible before the approval', async () => {
    const { opened } = await aCase(app);
    const call = desk.api.dispatchShipment({
      params: { id: opened.id },
      idempotencyKey: aKey(),
    });
    expect(await refusalOf(call)).toBe('case-action-unavailable');
  });
});
