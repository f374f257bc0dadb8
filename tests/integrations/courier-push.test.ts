import type { ShipmentState } from '@zero-visit/shared-types';
import fc from 'fast-check';
import { readPush, verifyPush } from '../../bff/src/integrations/courier';
import { signPush } from '../../bff/src/integrations/courier/kuaidi100-push';
import { waybillCheck, waybillOf } from '../../bff/src/integrations/courier/waybill';

type Line = {
  context?: string;
  time?: string;
  ftime?: string;
  statusCode?: string;
  areaName?: string;
};

const pushOf = (data: Line[], lastResult: object = {}, status = 'polling') =>
  JSON.stringify({
    status,
    message: '',
    lastResult: {
      state: '0',
      ischeck: '0',
      com: 'ems',
      nu: 'EA123456785CN',
      data: data.map((line) => ({
        context: '在途',
        time: '2026-11-25 09:00:00',
        ...line,
      })),
      ...lastResult,
    },
  });

describe("the signature of a courier's push", () => {
  const param =
    '{"status":"polling","message":"","lastResult":{"state":"0","com":"ems","nu":"1136281381675","ischeck":"0","data":[]}}';
  const sign = '567537F4C6593E92428AE7E0CDB50CB9';

  it('is the one of the known sample, in capitals or not', () => {
    expect(signPush(param, 'abc123salt')).toBe(sign);
    expect(verifyPush(param, sign, 'abc123salt')).toBe(true);
    expect(verifyPush(param, sign.toLowerCase(), 'abc123salt')).toBe(true);
  });

  it.each([
    ['another text', `${param} `, sign, 'abc123salt'],
    ['another salt', param, sign, 'abc123sal'],
    ['a short signature', param, sign.slice(1), 'abc123salt'],
    ['no signature', param, '', 'abc123salt'],
    ['letters that grow when made large', param, 'ß'.repeat(16), 'abc123salt'],
  ])('is refused with %s', (_what, text, given, salt) => {
    expect(verifyPush(text, given, salt)).toBe(false);
  });

  it('is checked even where the salt is empty', () => {
    expect(verifyPush(param, signPush(param, ''), '')).toBe(true);
    expect(verifyPush(param, '', '')).toBe(false);
  });
});

describe("a courier's push", () => {
  const states: [string, ShipmentState][] = [
    ['0', 'inTransit'],
    ['1', 'collected'],
    ['2', 'trouble'],
    ['3', 'delivered'],
    ['4', 'returned'],
    ['5', 'outForDelivery'],
    ['6', 'returning'],
    ['7', 'inTransit'],
    ['8', 'inTransit'],
    ['10', 'inTransit'],
    ['11', 'inTransit'],
    ['12', 'inTransit'],
    ['13', 'trouble'],
    ['14', 'returning'],
    ['101', 'handedOver'],
    ['103', 'collected'],
    ['1001', 'inTransit'],
    ['301', 'delivered'],
    ['304', 'delivered'],
    ['501', 'outForDelivery'],
    ['203', 'trouble'],
  ];

  it.each(states)('with code %s says %s', (code, state) => {
    expect(readPush(pushOf([{ statusCode: code }]))?.events).toMatchObject([{ state }]);
    if (code.length < 3) {
      expect(readPush(pushOf([{}], { state: code }))?.state).toBe(state);
    }
  });

  it('with a code that nobody knows goes by the summary, and by the road before that', () => {
    const push = readPush(
      pushOf([{ statusCode: '9' }, { statusCode: '', context: '早' }], { state: '5' }),
    );
    expect(push?.events.map(({ state }) => state)).toEqual(['inTransit', 'outForDelivery']);
  });

  it('says delivered where the courier ticked it off', () => {
    expect(readPush(pushOf([{}], { ischeck: '1' }, 'shutdown'))).toMatchObject({
      state: 'delivered',
      status: 'shutdown',
    });
  });

  it('tells the whole way, oldest first, in instants', () => {
    const push = readPush(
      pushOf([
        { ftime: '2026-11-25 10:00:00', statusCode: '0', context: 'b' },
        { ftime: '2026-11-25 08:30:00', statusCode: '1', context: 'a', areaName: '广东,佛山市' },
      ]),
    );
    expect(push).toMatchObject({ carrier: 'ems', number: 'EA123456785CN' });
    expect(push?.events).toEqual([
      { at: '2026-11-25T00:30:00.000Z', state: 'collected', text: 'a', place: '广东,佛山市' },
      { at: '2026-11-25T02:00:00.000Z', state: 'inTransit', text: 'b' },
    ]);
  });

  it('breaks a tie of two lines in one second by the order of the courier', () => {
    const push = readPush(pushOf([{ context: 'second' }, { context: 'first' }]));
    expect(push?.events.map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('says the same whatever the order of its lines, and however often each is there', () => {
    const lines = Array.from({ length: 6 }, (_, at) => ({
      ftime: `2026-11-25 1${at}:00:00`,
      context: `line ${at}`,
      statusCode: String([1, 0, 0, 5, 2, 3][at]),
    }));
    const told = readPush(pushOf(lines))?.events;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...lines, ...lines], { minLength: 12, maxLength: 12 }),
        (shuffled) => {
          expect(readPush(pushOf(shuffled))?.events).toEqual(told);
        },
      ),
    );
  });

  it.each([
    ['正在派送,派件员:赵师傅,电话:13800000000', '赵师傅'],
    ['快递员【李四】正在派件,联系电话 0757-82340000', '李四'],
    ['已签收,签收人:王五', '王五'],
    ['业务员(钱六 138 0000 0000)已揽收', '钱六'],
    ['派件员: 赵*,请联系13800000000', '赵'],
    ['正在派送，派件员：赵师傅，电话：13800000000', '赵师傅'],
    ['业务员（钱六，13800000000）已揽收', '钱六'],
    ['您的快件由快递员 李四 派送', '李四'],
  ])('keeps neither the name nor the telephone of anybody: %s', (context, name) => {
    const [event] = readPush(pushOf([{ context }]))?.events ?? [];
    expect(event?.text).not.toContain(name);
    expect(event?.text).not.toMatch(/\d{4}/);
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"status":"polling"}',
    '{"status":"dancing","lastResult":{"com":"ems","nu":"1"}}',
    pushOf([{ context: 1 as never }]),
    `{"lastResult":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  ])('is none where it says %.40s', (param) => {
    expect(readPush(param)).toBeUndefined();
  });

  it('leaves out a line whose time is none', () => {
    expect(
      readPush(pushOf([{ ftime: 'gestern' }, { ftime: '2026-13-45 99:00:00' }]))?.events,
    ).toEqual([]);
  });

  it('never breaks on what a stranger sends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (param) => {
        expect(readPush(param)).toBeUndefined();
      }),
    );
  });
});

describe('a waybill', () => {
  // UPU S10; public samples, and the edge where 11 becomes 5.
  it.each([
    ['47312482', '9'],
    ['26399951', '3'],
    ['00071761', '8'],
    ['96633102', '0'],
    ['00071759', '5'],
    ['12345678', '5'],
  ])('numbered %s checks with %s', (serial, check) => {
    expect(waybillCheck(serial)).toBe(check);
  });

  it('of one shipment is one number, and a valid one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        const number = waybillOf(id);
        expect(number).toMatch(/^EA\d{9}CN$/);
        expect(waybillCheck(number.slice(2, 10))).toBe(number.charAt(10));
        expect(waybillOf(id)).toBe(number);
      }),
    );
  });
});
