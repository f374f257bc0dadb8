import type { Shipment } from '@zero-visit/shared-types';
import fc from 'fast-check';
import type { CourierFollowing } from '../../../bff/src/integrations/courier';
import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer } from '../../support/case';
import { type CourierLine, push, pushParam, wayToTheDoor } from '../../support/courier';
import type { TestDesk } from '../../support/desk';
import { dumpOf } from '../../support/dump';
import { aKey } from '../../support/phone';

let app: TestApp;
let desk: TestDesk;

beforeAll(async () => {
  // The stand-in's own pushes come in two weeks: these tests are the courier.
  app = await startApp({ limits: false, journey: 14 * 86_400_000 });
  desk = await aReviewer(app);
});
afterAll(() => app?.close());

/** A parcel that was handed to the courier, and how the courier tells about it. */
async function aParcel() {
  const { phone, opened } = await aCase(app);
  const params = { id: opened.id };
  await desk.act(opened.id, 'accept');
  await desk.act(opened.id, 'approve');
  const { number } = await desk.api.dispatchShipment({ params, idempotencyKey: aKey() });
  const following = app.followings.find((each) => each.number === number);
  if (!following) throw new Error('the courier was not asked to follow the parcel');
  const seen = () => phone.api.getCase({ params });
  return { opened, following, seen };
}

/** Each push is the whole list up to one of its lines. */
const pushesOf = (following: CourierFollowing, lines: readonly CourierLine[]): string[] =>
  lines.map((_, at) => pushParam(following, lines.slice(0, at + 1)));

/** A way without what differs from parcel to parcel. */
const told = ({ state, events }: Shipment) => ({
  state,
  lines: events.map(({ state: each, text }) => [each, text]),
});

const withoutCodes = wayToTheDoor.map(({ code: _, ...line }) => line);

describe('the pushes of a courier', () => {
  it('lead the parcel to the door, and the case to its end', async () => {
    const { following, seen } = await aParcel();
    const states: (string | undefined)[] = [];
    for (const param of pushesOf(following, wayToTheDoor)) {
      const answer = await push(following, param);
      expect(await answer.json()).toEqual({ result: true, returnCode: '200', message: '成功' });
      states.push((await seen()).shipment?.state);
    }
    expect(states).toEqual(['collected', 'inTransit', 'inTransit', 'outForDelivery', 'delivered']);
    const closed = await seen();
    expect(closed.state).toBe('closed');
    expect(closed.timeline.at(-1)).toMatchObject({ action: 'deliver', by: 'system' });
    expect(JSON.stringify(closed.shipment)).not.toMatch(/赵师傅|13800000000/);
  });

  it.each([
    ['with advanced codes', wayToTheDoor],
    ['without advanced codes', withoutCodes],
  ])('%s end as the serial order does, however shuffled and doubled', async (_, lines) => {
    const serial = await aParcel();
    for (const param of pushesOf(serial.following, lines)) await push(serial.following, param);
    const end = await serial.seen();
    if (!end.shipment) throw new Error('the case has no parcel');
    const expected = told(end.shipment);
    expect(expected.lines).toHaveLength(lines.length + 1);

    const orders = fc.sample(
      fc
        .tuple(
          fc.shuffledSubarray([...lines.keys()]),
          fc.shuffledSubarray([...lines.keys()], { minLength: lines.length }),
        )
        .map(([some, all]) => [...some, ...all]),
      6,
    );
    for (const order of orders) {
      const { following, seen } = await aParcel();
      const params = pushesOf(following, lines);
      let isDelivered = false;
      for (const at of order) {
        expect((await push(following, params[at] ?? '')).status).toBe(200);
        isDelivered ||= at === lines.length - 1;
        if (isDelivered) expect((await seen()).shipment?.state).toBe('delivered');
      }
      const { state, shipment, timeline } = await seen();
      expect(shipment && told(shipment)).toEqual(expected);
      expect(state).toBe('closed');
      expect(timeline.filter(({ action }) => action === 'deliver')).toHaveLength(1);
    }
  });

  it('that come all at once end as the serial order does', async () => {
    const { following, seen } = await aParcel();
    const params = pushesOf(following, wayToTheDoor);
    const answers = await Promise.all(
      [...params, ...params].map((param) => push(following, param)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { state, shipment } = await seen();
    expect(state).toBe('closed');
    expect(shipment?.events).toHaveLength(wayToTheDoor.length + 1);
  });

  it('tell the citizen once that the parcel has arrived', async () => {
    const { phone, opened } = await aCase(app);
    await desk.act(opened.id, 'accept');
    await desk.act(opened.id, 'approve');
    const params = { id: opened.id };
    await desk.api.dispatchShipment({ params, idempotencyKey: aKey() });
    const following = app.followings.at(-1);
    if (!following) throw new Error('the courier was not asked to follow the parcel');
    for (const param of pushesOf(following, wayToTheDoor)) {
      await push(following, param);
      await push(following, param);
    }
    await app.jobs.idle();
    const { items } = await phone.api.listMessages({ query: { limit: 50 } });
    const own = items.filter(({ caseId }) => caseId === opened.id);
    const arrived = own.filter(({ title }) => title['zh-Hans'] === '已签收');
    expect(arrived).toHaveLength(1);
  });
});

describe('the words of a courier', () => {
  const last = wayToTheDoor.length - 1;
  const named: CourierLine[] = wayToTheDoor.map((line, at) =>
    at === last ? { ...line, text: '【佛山市】林添已在建新路1号签收' } : line,
  );

  it('are kept sealed: they may name somebody, however they are combed', async () => {
    const { following, seen } = await aParcel();
    await push(following, pushParam(following, named));
    expect((await seen()).shipment?.events.at(-1)?.text).toContain('签收');
    const dump = await dumpOf(app.database);
    expect(dump.some((line) => line.startsWith('public.shipments '))).toBe(true);
    expect(dump.filter((line) => /林添|建新路|签收/.test(line))).toEqual([]);
  });

  it('about the road, after the parcel has arrived, take it nowhere', async () => {
    const { following, seen } = await aParcel();
    const thanks = { minute: 60, state: '0', code: '0', text: '【佛山市】离开处理中心' };
    await push(following, pushParam(following, wayToTheDoor));
    const before = await seen();
    expect((await push(following, pushParam(following, [...wayToTheDoor, thanks]))).status).toBe(
      200,
    );
    const { state, shipment, timeline } = await seen();
    expect([state, shipment?.state]).toEqual(['closed', 'delivered']);
    expect(timeline).toEqual(before.timeline);
    expect(shipment?.events.at(-1)?.text).toBe(thanks.text);
  });

  it('are five hundred lines at most', async () => {
    const { following, seen } = await aParcel();
    const lines = (from: number) =>
      Array.from({ length: 450 }, (_, at) => ({
        minute: from + at,
        state: '0',
        code: '0',
        text: `【佛山市】第 ${from + at} 站`,
      }));
    for (const from of [0, 450]) {
      expect((await push(following, pushParam(following, lines(from)))).status).toBe(200);
    }
    const { shipment } = await seen();
    expect(shipment?.events).toHaveLength(500);
    expect(shipment?.events.at(-1)?.text).toBe('【佛山市】第 899 站');
  });
});

describe('a push that is not the courier’s', () => {
  const way = (following: CourierFollowing) => pushParam(following, wayToTheDoor);

  it('is refused with a wrong signature, and changes nothing', async () => {
    const { following, seen } = await aParcel();
    const before = await seen();
    const answer = await push(following, way(following), 'A'.repeat(32));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'courier-signature-wrong' });
    expect(await seen()).toEqual(before);
  });

  it('is refused when a single letter was changed after signing', async () => {
    const { following } = await aParcel();
    const other = await aParcel();
    const param = way(following);
    const signedForOther = await push(
      { ...following, callback: { ...following.callback, salt: other.following.callback.salt } },
      param,
    );
    expect(signedForOther.status).toBe(403);
  });

  it('is not found under an address that we gave to nobody', async () => {
    const { following } = await aParcel();
    const url = following.callback.url.replace(/[^/]+$/, 'x'.repeat(22));
    const callback = { ...following.callback, url };
    expect((await push({ ...following, callback }, way(following))).status).toBe(404);
  });

  it.each([
    ['no JSON', () => '{'],
    ['JSON of something else', () => '{"a":1}'],
    ['another parcel', (mine: CourierFollowing) => pushParam({ ...mine, number: 'EA1' }, [])],
  ])('is refused as input when it is signed and says %s', async (_, paramOf) => {
    const { following } = await aParcel();
    const answer = await push(following, paramOf(following));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      code: 'input-invalid',
      errors: [{ pointer: '/body/param' }],
    });
  });
});

describe('a following that was lost', () => {
  it('is taken up again until the parcel is at the door', async () => {
    const { following } = await aParcel();
    const count = () => app.followings.filter(({ number }) => number === following.number).length;
    const before = count();
    await app.rooms.delivery.followAgain();
    expect(count()).toBe(before + 1);
    for (const param of pushesOf(following, wayToTheDoor)) await push(following, param);
    await app.rooms.delivery.followAgain();
    expect(count()).toBe(before + 1);
  });
});
