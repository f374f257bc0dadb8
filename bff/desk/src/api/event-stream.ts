import { Failure, failureOf } from './failure';
import { learnTime } from './server-clock';

/** The server sends a comment every 15 s; a line that is silent for longer than this is dead. */
const SILENCE_MS = 40_000;

/**
 * Reads a held stream with `fetch`, because EventSource cannot carry a bearer token (settled.md 1).
 * Yields the data of each event; ends when the server ends it. Throws Failure, `line-lost` on silence.
 */
export async function* readEvents(
  url: string,
  { token, signal }: { token: string; signal: AbortSignal },
): AsyncGenerator<unknown> {
  const silence = new AbortController();
  const either = AbortSignal.any([signal, silence.signal]);
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  try {
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      cache: 'no-store',
      signal: either,
    });
    learnTime(answer);
    if (!answer.ok || !answer.body) throw await failureOf(answer);
    const chunks = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (let next = await chunks.read(); !next.done; next = await chunks.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
      const { events, unfinished } = eventsOf(rest + next.value);
      rest = unfinished;
      for (const data of events) yield JSON.parse(data);
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure('line-lost', { cause });
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

/** The data of the complete events of a text (WHATWG HTML §9.2.6), and what is not complete yet. */
export function eventsOf(text: string): { events: string[]; unfinished: string } {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n');
  const unfinished = blocks.pop() ?? '';
  const events = blocks
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice('data:'.length).trimStart())
        .join('\n'),
    )
    .filter((data) => data !== '');
  return { events, unfinished };
}
