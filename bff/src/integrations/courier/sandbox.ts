import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Courier, CourierFollowing } from '.';
import { signPush } from './kuaidi100-push';
import { waybillOf } from './waybill';

export type SandboxCourier = Courier & {
  /** Ends every journey where it is. */
  close(): void;
};

/** When each line comes, as a part of the journey; codes are kuaidi100's. */
const LINES = [
  {
    part: 0.1,
    state: '1',
    code: '1',
    text: '【佛山市】禅城揽投部已揽收',
    place: '广东,佛山市,禅城区',
  },
  {
    part: 0.3,
    state: '0',
    code: '0',
    text: '【佛山市】已离开佛山处理中心，发往下一站',
    place: '广东,佛山市',
  },
  { part: 0.55, state: '0', code: '1001', text: '【佛山市】到达派件城市', place: '广东,佛山市' },
  {
    part: 0.8,
    state: '5',
    code: '5',
    text: '【佛山市】正在派送，派件员：赵师傅，电话：13800000000',
    place: '广东,佛山市,禅城区',
  },
  {
    part: 1,
    state: '3',
    code: '301',
    text: '【佛山市】已由本人签收',
    place: '广东,佛山市,禅城区',
  },
] as const;

/**
 * A courier whose day lasts `journey` milliseconds. It pushes over HTTP as kuaidi100 does: signed,
 * the whole list each time, and for every other parcel one push twice and an old one after a new one.
 * It remembers nothing: after a restart somebody must `follow` again, `since` the handing over.
 */
export function sandboxCourier({
  clock,
  journey = 20_000,
}: {
  readonly clock: () => Date;
  readonly journey?: number;
}): SandboxCourier {
  const closing = new AbortController();
  // Every parcel under way listens to it; that there are many is no leak.
  setMaxListeners(0, closing.signal);
  const underWay = new Set<string>();

  async function walk({ number, carrier, callback, since = clock() }: CourierFollowing) {
    const isUntidy = Number(number.charAt(9)) % 2 === 1;
    const at = LINES.map(({ part }) => since.getTime() + part * journey);
    // Couriers write whole seconds: however short the day, no two lines share one.
    const written = at.map((time, line) => Math.max(time, since.getTime() + line * 1_000));
    const push = (lines: number) =>
      deliver(
        callback,
        pushText({ number, carrier, times: written.slice(0, lines) }),
        closing.signal,
      );

    // What happened while nobody listened comes as one list.
    const past = at.filter((time) => time <= clock().getTime()).length;
    if (past > 0) await push(past);
    for (let line = past; line < LINES.length; line += 1) {
      await pause((at[line] ?? 0) - clock().getTime(), closing.signal);
      await push(line + 1);
      if (isUntidy && line === 1) await push(line + 1);
      if (isUntidy && line === 3) await push(line - 1);
    }
  }

  return {
    standIn: true,
    async order({ shipmentId }) {
      return { carrier: 'ems', number: waybillOf(shipmentId) };
    },
    async follow(following) {
      if (underWay.has(following.number)) return;
      underWay.add(following.number);
      void walk(following)
        // A push that nobody takes is like a real one: lost, until somebody asks to follow again.
        .catch(() => {})
        .finally(() => underWay.delete(following.number));
    },
    close: () => closing.abort(),
  };
}

/** Waits without keeping a process alive that has nothing else to do. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  wait(Math.max(0, milliseconds), undefined, { signal, ref: false });

function pushText(way: { number: string; carrier: string; times: readonly number[] }): string {
  const data = way.times
    .map((time, line) => ({
      context: LINES[line]?.text,
      time: chinaTime(time),
      ftime: chinaTime(time),
      statusCode: LINES[line]?.code,
      areaName: LINES[line]?.place,
    }))
    .reverse();
  const isOver = way.times.length === LINES.length;
  return JSON.stringify({
    status: isOver ? 'shutdown' : 'polling',
    message: '',
    lastResult: {
      state: LINES[way.times.length - 1]?.state,
      ischeck: isOver ? '1' : '0',
      com: way.carrier,
      nu: way.number,
      data,
    },
  });
}

const chinaTime = (time: number): string =>
  new Date(time + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const TRIES = 5;

/** One push; repeated with growing pauses while it is not taken. */
async function deliver(
  { url, salt }: CourierFollowing['callback'],
  param: string,
  signal: AbortSignal,
): Promise<void> {
  const body = new URLSearchParams({ sign: signPush(param, salt), param });
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const response = await fetch(url, { method: 'POST', body, signal }).catch(() => undefined);
    if (response?.ok) return;
    await pause(200 * 2 ** attempt, signal);
  }
}
