import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { eventsOf, readEvents } from '../../bff/desk/src/api/event-stream';
import { codeOf } from '../../bff/desk/src/api/failure';

let server: Server | undefined;

/** A server that answers every request in one way, and where it listens. */
async function answering(answer: RequestListener): Promise<string> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/`;
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function heard(url: string): Promise<{ events: unknown[]; end: string }> {
  const events: unknown[] = [];
  const signal = new AbortController().signal;
  try {
    for await (const event of readEvents(url, { token: 'a.b.c', signal })) events.push(event);
    return { events, end: 'ended' };
  } catch (error) {
    return { events, end: codeOf(error) };
  }
}

describe('the stream that a window screen follows', () => {
  it('is read event by event, over comments, until the server ends it', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(
        ': waiting\n\ndata: {"state":"showing"}\n\n: waiting\n\ndata: {"state":"done"}\n\n',
      );
    });
    expect(await heard(url)).toEqual({
      events: [{ state: 'showing' }, { state: 'done' }],
      end: 'ended',
    });
  });

  it('carries the token in a header, and no address', async () => {
    let seen: { url: string | undefined; token: string | undefined } | undefined;
    const url = await answering((request, response) => {
      seen = { url: request.url, token: request.headers.authorization };
      response.writeHead(200).end();
    });
    await heard(url);
    expect(seen).toEqual({ url: '/', token: 'Bearer a.b.c' });
  });

  it('says that the line was lost when the server dies in the middle', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"state":"showing"}\n\n');
      setTimeout(() => response.destroy(), 50);
    });
    expect(await heard(url)).toEqual({ events: [{ state: 'showing' }], end: 'line-lost' });
  });

  it('says why it is refused', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(401, { 'content-type': 'application/problem+json' });
      response.end(
        JSON.stringify({
          type: '/problems/not-signed-in',
          code: 'not-signed-in',
          title: 'No valid session',
          status: 401,
          detail: 'No valid session',
          instance: '/api',
        }),
      );
    });
    expect(await heard(url)).toEqual({ events: [], end: 'not-signed-in' });
  });

  it('takes a page of a proxy for a part that is down', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    });
    expect(await heard(url)).toEqual({ events: [], end: 'temporarily-unavailable' });
  });

  it('gives the same events however the bytes are cut', () => {
    const data = fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify({ text }));
    fc.assert(
      fc.property(fc.array(data), fc.array(fc.nat(40)), (sent, cuts) => {
        let rest = sent.map((each) => `: waiting\n\ndata: ${each}\n\n`).join('');
        let unfinished = '';
        const read: string[] = [];
        while (rest !== '') {
          const length = (cuts.shift() ?? rest.length) + 1;
          const found = eventsOf(unfinished + rest.slice(0, length));
          rest = rest.slice(length);
          unfinished = found.unfinished;
          read.push(...found.events);
        }
        expect(read).toEqual(sent);
      }),
    );
  });
});
