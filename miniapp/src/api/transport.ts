import {
  type Call,
  type FileAnswer,
  type ProblemDetails,
  type RawBody,
  SIGNATURE_HEADER,
  signedText,
  type Transport,
  textOf,
  utf8,
} from '@zero-visit/shared-types';
import type { WireAnswer, WireRequest } from '../platform/wire';
import { codeOf, ProblemAnswer } from './problem-answer';
import type { Device, SessionKeeper } from './session-keeper';

export type TransportParts = {
  readonly origin: string;
  readonly send: (request: WireRequest) => Promise<WireAnswer>;
  readonly keeper: Pick<SessionKeeper, 'living' | 'refuse'>;
  /** Signs a text with the device's key. */
  readonly sign: (text: string, secret: string) => Promise<string>;
  readonly digest: (bytes: Uint8Array) => Promise<string>;
};

/** How long to wait for an answer, in milliseconds; a picture takes longer to leave the phone. */
const PATIENCE = { json: 20_000, form: 20_000, bytes: 90_000 } as const;

/** How many conditional answers are remembered, so that an unchanged one costs no second copy. */
const REMEMBERED = 40;

/**
 * Sends the contract's calls: with the phone's token where the route asks for one, signed where it
 * says so, and unchanged documents answered from memory. Throws ProblemAnswer or LineLost.
 */
export function createTransport(parts: TransportParts) {
  const remembered = new Map<string, { etag: string; body: unknown }>();

  async function attempt(call: Call, device: Device | undefined, report?: Report) {
    const { route } = call;
    const body = bodyOf(call);
    const earlier = route.conditional ? remembered.get(keyOf(call, device)) : undefined;
    const answer = await parts.send({
      method: route.method,
      url: parts.origin + call.url,
      timeout: PATIENCE[route.consumes ?? 'json'],
      ...(body && { body: body.bytes }),
      ...(report && { onProgress: report }),
      headers: {
        ...(body && { 'content-type': body.type }),
        ...(device && { authorization: `Bearer ${device.session.accessToken}` }),
        ...(call.idempotencyKey && { 'idempotency-key': call.idempotencyKey }),
        ...(earlier && { 'if-none-match': earlier.etag }),
        ...(device && call.nonce && { [SIGNATURE_HEADER]: await signature(call, device, body) }),
      },
    });
    if (answer.status === 304 && earlier) return earlier.body;
    const read = readAnswer(call, answer);
    if (route.conditional && answer.headers.etag) {
      remember(keyOf(call, device), { etag: answer.headers.etag, body: read });
    }
    return read;
  }

  async function signature(call: Call, device: Device, body: RawBody | undefined) {
    const { nonce = '' } = call;
    const [path = ''] = call.url.split('?');
    const bodyDigest = await parts.digest(body?.bytes ?? new Uint8Array());
    const text = signedText({ method: call.route.method, path, nonce, bodyDigest });
    return `v1.${device.deviceId}.${nonce}.${await parts.sign(text, device.secret)}`;
  }

  function remember(key: string, answer: { etag: string; body: unknown }): void {
    remembered.delete(key);
    remembered.set(key, answer);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }

  /** The transport of one client; `report` hears how much of a body has left the phone. */
  return (report?: Report): Transport =>
    async (call) => {
      if (call.route.access === 'public') return attempt(call, undefined, report);
      const device = await parts.keeper.living();
      try {
        return await attempt(call, device, report);
      } catch (error) {
        const code = codeOf(error);
        if (code !== 'not-signed-in' && code !== 'session-ended') throw error;
        // The server knows better than our clock: one exchange, one more attempt.
        parts.keeper.refuse(device.session.accessToken);
        return attempt(call, await parts.keeper.living(), report);
      }
    };
}

type Report = (share: number) => void;

/** What one phone may see is not answered from memory to another that takes its place. */
const keyOf = (call: Call, device: Device | undefined): string =>
  `${device?.deviceId ?? ''} ${call.url}`;

/** The exact bytes that are sent, and therefore signed. */
function bodyOf({ route, body }: Call): RawBody | undefined {
  if (body === undefined) return undefined;
  if (route.consumes === 'bytes') return body as RawBody;
  return { bytes: utf8(JSON.stringify(body)), type: 'application/json' };
}

function readAnswer({ route }: Call, { status, headers, bytes }: WireAnswer): unknown {
  if (status >= 400) throw new ProblemAnswer(problemOf(status, bytes));
  if (route.produces === 'file') return fileOf(headers, bytes);
  return bytes.length === 0 ? undefined : JSON.parse(textOf(bytes));
}

const fileOf = (headers: WireAnswer['headers'], bytes: Uint8Array): FileAnswer => ({
  bytes,
  type: headers['content-type'] ?? '',
  name: decodeURIComponent(
    /filename\*=UTF-8''(.*)$/.exec(headers['content-disposition'] ?? '')?.[1] ?? '',
  ),
});

/** Something on the way (a proxy, a captive portal) may answer in words of its own. */
function problemOf(status: number, bytes: Uint8Array): ProblemDetails {
  const code = status >= 500 ? 'temporarily-unavailable' : 'internal';
  const stranger = {
    type: 'about:blank',
    code,
    title: '',
    status,
    detail: `${status}`,
    instance: '',
  } as const;
  try {
    const problem = JSON.parse(textOf(bytes)) as ProblemDetails;
    return typeof problem.code === 'string' ? problem : stranger;
  } catch {
    return stranger;
  }
}
