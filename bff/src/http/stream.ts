import type { Route } from '@zero-visit/shared-types';
import type { Context } from 'koa';

/** A comment this often, in milliseconds, keeps proxies from closing a silent stream. */
const HEARTBEAT = 15_000;

/**
 * Holds a server-sent event stream open until its source ends or the reader leaves. Written to the
 * raw response: a stream as Koa body costs twice the memory for each waiting screen.
 */
export async function holdStream(
  ctx: Context,
  route: Route,
  source: AsyncIterable<unknown>,
): Promise<void> {
  ctx.respond = false;
  const { res } = ctx;
  res.writeHead(route.success, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const heartbeat = setInterval(() => res.write(': waiting\n\n'), HEARTBEAT);
  const events = source[Symbol.asyncIterator]();
  const leave = () => events.return?.().catch((error) => ctx.app.emit('error', error, ctx));
  res.once('close', leave);
  try {
    // A reader may have left before anybody listened for it: then nothing closes any more.
    while (!res.closed) {
      const next = await events.next();
      if (next.done) break;
      res.write(`data: ${JSON.stringify(route.response?.parse(next.value))}\n\n`);
    }
  } catch (error) {
    // The head is gone: all that is left is to end the stream, so that the reader connects again.
    ctx.app.emit('error', error, ctx);
  } finally {
    clearInterval(heartbeat);
    await leave();
    res.end();
  }
}
