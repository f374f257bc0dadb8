import {
  type Call,
  type Client,
  createClient,
  type FileAnswer,
  type Routes,
  routes,
} from '@zero-visit/shared-types';
import { Failure, failureOf } from './failure';
import { learnTime } from './server-clock';

/** Who calls. `refused` is told when a living token was no longer accepted. */
export type Credentials = {
  readonly token: () => string | undefined | Promise<string | undefined>;
  readonly refused?: () => void;
};

const ANSWER_WITHIN_MS = 20_000;

/** The typed client of the contract over `fetch`. Calls throw `Failure`. */
export const connect = (credentials?: Credentials): Client<Routes> =>
  createClient(routes, async (call) => {
    const token = await credentials?.token();
    const answer = await send(call, token);
    if (answer.status === 204) return undefined;
    if (!answer.ok) {
      if (answer.status === 401 && token) credentials?.refused?.();
      throw await failureOf(answer);
    }
    return (call.route.produces === 'file' ? fileOf(answer) : answer.json()).catch(asLineLost);
  });

async function send({ route, url, body, idempotencyKey }: Call, token: string | undefined) {
  const headers = new Headers();
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  const answer = await fetch(url, {
    method: route.method,
    headers,
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(asLineLost);
  learnTime(answer);
  return answer;
}

function asLineLost(cause: unknown): never {
  throw new Failure('line-lost', { cause });
}

async function fileOf(answer: Response): Promise<FileAnswer> {
  const disposition = answer.headers.get('content-disposition') ?? '';
  return {
    bytes: new Uint8Array(await answer.arrayBuffer()),
    type: answer.headers.get('content-type') ?? '',
    name: decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)?.[1] ?? ''),
  };
}
