import type { CourierFollowing } from '../../bff/src/integrations/courier';
import { signPush } from '../../bff/src/integrations/courier/kuaidi100-push';

/** A line as kuaidi100 writes it: the summary of the parcel when it was the newest, and its advanced code. */
export type CourierLine = {
  readonly minute: number;
  readonly state: string;
  readonly code?: string;
  readonly text: string;
};

/** From the sorting centre to the door. */
export const wayToTheDoor: readonly CourierLine[] = [
  { minute: 10, state: '1', code: '1', text: '【佛山市】已揽收' },
  { minute: 20, state: '0', code: '0', text: '【佛山市】已离开处理中心' },
  { minute: 30, state: '0', code: '1001', text: '【佛山市】到达派件城市' },
  { minute: 40, state: '5', code: '5', text: '【佛山市】正在派送,派件员:赵师傅,电话:13800000000' },
  { minute: 50, state: '3', code: '301', text: '【佛山市】已签收,签收人:本人' },
];

/** The parameter of a push: the whole list so far, newest first, in China's time. */
export function pushParam(
  { carrier, number, since = new Date() }: CourierFollowing,
  lines: readonly CourierLine[],
): string {
  const timeOf = ({ minute }: CourierLine) =>
    new Date(since.getTime() + minute * 60_000 + 8 * 3_600_000)
      .toISOString()
      .slice(0, 19)
      .replace('T', ' ');
  const newest = lines.at(-1);
  const isOver = newest?.state === '3';
  const data = lines
    .map((line) => ({
      context: line.text,
      time: timeOf(line),
      ftime: timeOf(line),
      ...(line.code !== undefined && { statusCode: line.code }),
    }))
    .reverse();
  return JSON.stringify({
    status: isOver ? 'shutdown' : 'polling',
    message: '',
    lastResult: {
      state: newest?.state ?? '0',
      ischeck: isOver ? '1' : '0',
      com: carrier,
      nu: number,
      data,
    },
  });
}

/** Pushes to the callback as the courier does: a form, signed unless another signature is given. */
export function push(
  { callback }: CourierFollowing,
  param: string,
  sign = signPush(param, callback.salt),
): Promise<Response> {
  return fetch(callback.url, { method: 'POST', body: new URLSearchParams({ sign, param }) });
}
