import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ProviderRequest = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the line. */
  readonly text: string;
};

/** What a double answers: a body for JSON, a status for a refusal, or nothing at all, ever. */
export type ProviderAnswer = { body?: unknown; status?: number; silent?: true };

/** A provider on loopback, which answers as the test says and remembers what it was asked. */
export async function aProvider(answer: (request: ProviderRequest) => ProviderAnswer) {
  const requests: ProviderRequest[] = [];
  const server = createServer(async (incoming, response) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    const request = { path: incoming.url ?? '', headers: incoming.headers, text };
    requests.push(request);
    const { body, status = 200, silent } = answer(request);
    if (silent) return;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Provider = Awaited<ReturnType<typeof aProvider>>;
