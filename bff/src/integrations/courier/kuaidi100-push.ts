import { createHash, timingSafeEqual } from 'node:crypto';
import type { ShipmentEvent, ShipmentState } from '@zero-visit/shared-types';
import * as z from 'zod';

/** What one push says: the whole way so far, oldest event first. */
export type CourierPush = {
  readonly carrier: string;
  readonly number: string;
  /** `abort`: the courier found nothing and stops looking; ask again after half an hour at the earliest. */
  readonly status: 'polling' | 'shutdown' | 'abort' | 'updateall';
  /** Where the parcel is by the courier's own summary; absent before it says anything. */
  readonly state?: ShipmentState;
  readonly events: readonly ShipmentEvent[];
};

/** Salted MD5 over the parameter exactly as it came, hex; kuaidi100 writes it in capitals. */
export const signPush = (param: string, salt: string): string =>
  createHash('md5')
    .update(param + salt, 'utf8')
    .digest('hex')
    .toUpperCase();

/** Whether kuaidi100, which alone knows the salt, made this push. MD5 is weak: the URL is secret too. */
export function verifyPush(param: string, sign: string, salt: string): boolean {
  const expected = Buffer.from(signPush(param, salt));
  const given = Buffer.from(sign.toUpperCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const Push = z.object({
  status: z.enum(['polling', 'shutdown', 'abort', 'updateall']),
  lastResult: z.object({
    state: z.coerce.string().optional(),
    ischeck: z.coerce.string().optional(),
    com: z.string(),
    nu: z.string().max(32),
    data: z
      .array(
        z.object({
          context: z.string(),
          ftime: z.string().optional(),
          time: z.string(),
          statusCode: z.coerce.string().optional(),
          areaName: z.string().nullish(),
        }),
      )
      .max(500)
      .default([]),
  }),
});

/** Reads a push, or answers undefined where it is none. Verify its signature first. */
export function readPush(param: string): CourierPush | undefined {
  const parsed = Push.safeParse(jsonOf(param));
  if (!parsed.success) return undefined;
  const { status, lastResult } = parsed.data;
  const { com, nu, state, ischeck, data } = lastResult;
  const summary = ischeck === '1' ? 'delivered' : stateOf(state);

  const events = data.flatMap((line, index): ShipmentEvent[] => {
    const at = instantOf(line.ftime ?? line.time);
    if (!at) return [];
    // Without advanced codes only the newest line, the first, is told apart.
    const lineState =
      stateOf(line.statusCode) ?? (index === 0 ? summary : undefined) ?? 'inTransit';
    const place = line.areaName?.trim();
    return [{ at, state: lineState, text: withoutPeople(line.context), ...(place && { place }) }];
  });
  return {
    carrier: com,
    number: nu,
    status,
    ...(summary && { state: summary }),
    // Newest first in the push; the courier's clock has seconds only, so its order breaks ties.
    events: distinct(events.reverse()).sort((a, b) => a.at.localeCompare(b.at)),
  };
}

/** The states of kuaidi100, 0 to 14 (9 does not exist). */
const STATES: Readonly<Record<string, ShipmentState>> = {
  '0': 'inTransit',
  '1': 'collected',
  '2': 'trouble',
  '3': 'delivered',
  '4': 'returned',
  '5': 'outForDelivery',
  '6': 'returning',
  '7': 'inTransit',
  '8': 'inTransit',
  '10': 'inTransit',
  '11': 'inTransit',
  '12': 'inTransit',
  '13': 'trouble',
  '14': 'returning',
  // Ordered, and waiting to be collected: the parcel is still where we handed it over.
  '101': 'handedOver',
  '102': 'handedOver',
};

/** Advanced codes (resultv2=4) are a state's digit and two more; four digits are on the road. */
function stateOf(code: string | undefined): ShipmentState | undefined {
  if (code === undefined) return undefined;
  return (
    STATES[code] ??
    (code.length === 3 ? STATES[code.charAt(0)] : /^\d{4}$/.test(code) ? 'inTransit' : undefined)
  );
}

/** `2026-11-25 09:30:00` in China's time, as an instant. */
function instantOf(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text.trim());
  const at = match && new Date(`${match[1]}T${match[2]}+08:00`);
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}

/**
 * Couriers write names and telephones of people into their lines; neither is kept. What stands before
 * a name is written in both widths (U+FF1A and U+FF08 are the full ones of `:` and `(`).
 */
const withoutPeople = (context: string): string =>
  context
    .replace(/\d[\d -]{5,}\d/g, '…')
    .replace(
      /((?:快递|派件|投递|派送|揽投|业务|揽件|收件|签收|联系)[员人])\s*[:\uff1a【[(\uff08\s]\s*[\p{sc=Han}·*]{1,10}/gu,
      '$1',
    )
    .slice(0, 300);

const distinct = (events: readonly ShipmentEvent[]): ShipmentEvent[] => [
  ...new Map(events.map((event) => [`${event.at} ${event.text}`, event])).values(),
];

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
