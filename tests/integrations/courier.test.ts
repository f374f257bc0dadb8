import { createHash } from 'node:crypto';
import {
  type Courier,
  type CourierPush,
  readPush,
  verifyPush,
} from '../../bff/src/integrations/courier';
import { kuaidi100 } from '../../bff/src/integrations/courier/kuaidi100';
import { type SandboxCourier, sandboxCourier } from '../../bff/src/integrations/courier/sandbox';
import { eventually } from '../support/eventually';
import { aProvider, type Provider } from './provider';

const order = {
  shipmentId: 'shipment_AAAAAAAAAAAAAAAAAAAAAA',
  recipient: '林添',
  mobile: '13800000001',
  address: '广东省佛山市禅城区祖庙街道建新路 1 号',
};
const salt = 'a salt of our own';
const now = () => new Date();

/** kuaidi100 on one side; our own callback on the other. */
let vendor: Provider;
let callback: Provider;
let answer: { status?: number; body?: unknown } | undefined;
/** How many pushes our side does not take before it takes one. */
let refusals = 0;

beforeAll(async () => {
  vendor = await aProvider(({ path }) => {
    if (answer) return answer;
    return path === '/label'
      ? { body: { code: 200, message: '成功', data: { taskId: 't', kuaidinum: '1136281381675' } } }
      : { body: { result: true, returnCode: '200', message: '提交成功' } };
  });
  callback = await aProvider(() => {
    if (refusals > 0) {
      refusals -= 1;
      return { status: 503 };
    }
    return { body: { result: true, returnCode: '200', message: '成功' } };
  });
});
beforeEach(() => {
  answer = undefined;
  refusals = 0;
  callback.requests.length = 0;
  vendor.requests.length = 0;
});
afterAll(async () => {
  await vendor.close();
  await callback.close();
});

const account = {
  key: 'KEY',
  secret: 'SECRET',
  partnerId: 'PARTNER',
  carrier: 'ems',
  sender: { name: '发件室', mobile: '13800009999', address: '禅城区行政服务中心' },
};
const openVendor = () =>
  kuaidi100({ ...account, labelUrl: `${vendor.url}/label`, pollUrl: `${vendor.url}/poll` }, now);
const standIns: SandboxCourier[] = [];
const openStandIn = (journey = 200) => {
  const courier = sandboxCourier({ clock: now, journey });
  standIns.push(courier);
  return courier;
};
/** No journey of one test reaches into the next. */
afterEach(() => {
  for (const courier of standIns.splice(0)) courier.close();
});

const following = (number: string, since?: Date) => ({
  carrier: 'ems',
  number,
  callback: { url: `${callback.url}/api/courier-pushes/key`, salt },
  mobile: order.mobile,
  ...(since && { since }),
});

const adapters: [string, () => Courier][] = [
  ['kuaidi100', openVendor],
  ['the stand-in', openStandIn],
];

describe.each(adapters)('a parcel by %s', (_name, open) => {
  it('gets a waybill, and the same one again', async () => {
    const courier = open();
    const waybill = await courier.order(order);
    expect(waybill.carrier).toBe('ems');
    expect(waybill.number).toMatch(/^[A-Z0-9]{6,32}$/);
    expect(await courier.order(order)).toEqual(waybill);
  });

  it('may be followed twice', async () => {
    const courier = open();
    const { number } = await courier.order(order);
    await courier.follow(following(number));
    await expect(courier.follow(following(number))).resolves.toBeUndefined();
  });
});

describe('kuaidi100', () => {
  const form = (at: number) => new URLSearchParams(vendor.requests.at(at)?.text);

  it('is ordered by a signed form, under the number of our shipment', async () => {
    await openVendor().order(order);
    const asked = form(-1);
    const param = asked.get('param') ?? '';
    const md5 = createHash('md5')
      .update(`${param}${asked.get('t')}KEYSECRET`)
      .digest('hex');
    expect(asked.get('sign')).toBe(md5.toUpperCase());
    expect(Object.fromEntries(asked)).toMatchObject({ method: 'order', key: 'KEY' });
    expect(JSON.parse(param)).toMatchObject({
      orderId: order.shipmentId,
      kuaidicom: 'ems',
      recMan: { name: '林添', mobile: order.mobile, printAddr: order.address },
    });
  });

  it('is asked for pushes in the form that its subscription takes', async () => {
    await openVendor().follow(following('1136281381675'));
    expect(form(-1).get('schema')).toBe('json');
    expect(JSON.parse(form(-1).get('param') ?? '')).toEqual({
      company: 'ems',
      number: '1136281381675',
      key: 'KEY',
      parameters: {
        callbackurl: `${callback.url}/api/courier-pushes/key`,
        salt,
        resultv2: '4',
        phone: order.mobile,
      },
    });
  });

  it('may say that we follow already', async () => {
    answer = { body: { result: false, returnCode: '501', message: '重复订阅' } };
    await expect(openVendor().follow(following('1'))).resolves.toBeUndefined();
  });

  it.each([
    [{ status: 500 }],
    [{ body: { result: false, returnCode: '700', message: '不支持' } }],
    [{ body: { code: 30002, message: '验证签名失败' } }],
  ])('that answers %j is temporarily unavailable', async (how) => {
    answer = how;
    const unavailable = { code: 'temporarily-unavailable' };
    await expect(openVendor().order(order)).rejects.toMatchObject(unavailable);
    await expect(openVendor().follow(following('1'))).rejects.toMatchObject(unavailable);
  });
});

describe("the stand-in's accelerated day", () => {
  const pushes = (): CourierPush[] =>
    callback.requests.map(({ text }) => {
      const form = new URLSearchParams(text);
      const param = form.get('param') ?? '';
      expect(verifyPush(param, form.get('sign') ?? '', salt)).toBe(true);
      const push = readPush(param);
      if (!push) throw new Error('the stand-in sent what is no push');
      return push;
    });
  const isOver = () => pushes().some(({ status }) => status === 'shutdown');

  it('brings a parcel to the door by signed pushes, each with the whole way', async () => {
    await openStandIn().follow(following('EA000000005CN'));
    await eventually(isOver);
    const told = pushes();
    expect(told.map(({ state }) => state)).toEqual([
      'collected',
      'inTransit',
      'inTransit',
      'outForDelivery',
      'delivered',
    ]);
    expect(told.map(({ events }) => events.length)).toEqual([1, 2, 3, 4, 5]);
    expect(told.at(-1)?.events.map(({ state }) => state)).toEqual([
      'collected',
      'inTransit',
      'inTransit',
      'outForDelivery',
      'delivered',
    ]);
    expect(JSON.stringify(told)).not.toMatch(/赵师傅|13800000000/);
  });

  it('repeats a push and sends an old one late, for every other parcel', async () => {
    await openStandIn().follow(following('EA000000013CN'));
    await eventually(isOver);
    expect(pushes().map(({ events }) => events.length)).toEqual([1, 2, 2, 3, 4, 2, 5]);
  });

  it('goes on where it was when it is followed again after a restart', async () => {
    const since = new Date(Date.now() - 1_200);
    const before = openStandIn(2_000);
    await before.follow(following('EA000000005CN', since));
    await eventually(() => callback.requests.length > 0);
    before.close();
    await openStandIn(2_000).follow(following('EA000000005CN', since));
    await eventually(isOver);
    expect(pushes()[0]?.events).toHaveLength(3);
    expect(pushes().at(-1)?.events).toHaveLength(5);
    const [first] = pushes();
    expect(pushes().at(-1)?.events.slice(0, 3)).toEqual(first?.events);
  });

  it('tells all at once to whoever asks after the end', async () => {
    await openStandIn().follow(following('EA000000005CN', new Date(Date.now() - 60_000)));
    await eventually(isOver);
    expect(pushes().map(({ events }) => events.length)).toEqual([5]);
  });

  it('tries again while a push is not taken', async () => {
    refusals = 2;
    await openStandIn(50).follow(following('EA000000005CN'));
    await eventually(isOver);
    expect(pushes().map(({ events }) => events.length)).toEqual([1, 1, 1, 2, 3, 4, 5]);
  });

  it('ends when the product does', async () => {
    const courier = openStandIn(2_000);
    await courier.follow(following('EA000000005CN'));
    courier.close();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(callback.requests).toEqual([]);
  });
});
