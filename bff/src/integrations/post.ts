import type * as z from 'zod';
import { Problem } from '../platform/problem';

/** How long a provider is waited for where nobody else cuts the call, in milliseconds. */
const PATIENCE = 8_000;

type Call<T> = {
  readonly url: string;
  /** JSON, unless it is a form. */
  readonly body: unknown;
  /** Only what this schema names is let in. */
  readonly answer: z.ZodType<T>;
  /** Bearer token of the provider. */
  readonly token?: string;
  readonly signal?: AbortSignal;
  readonly patience?: number;
};

/**
 * One POST to a provider, without retries: whoever calls knows whether the act may be repeated.
 * A provider that is down, late or talks nonsense is `temporarily-unavailable`; a call that its own
 * `signal` cut rejects with the signal's reason. Personal data goes into the body, never the URL.
 */
export async function post<T>({
  url,
  body,
  answer,
  token,
  signal,
  patience = PATIENCE,
}: Call<T>): Promise<T> {
  signal?.throwIfAborted();
  const timeout = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: {
        ...(!(body instanceof URLSearchParams) && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: body instanceof URLSearchParams ? body : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) throw new Error(`the provider answered ${response.status}`);
    return answer.parse(await response.json());
  } catch (cause) {
    signal?.throwIfAborted();
    throw new Problem('temporarily-unavailable', undefined, { cause });
  }
}
