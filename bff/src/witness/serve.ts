import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { typeOfReply, type WitnessCore } from './witness';

/** A request is a proof and a checkpoint: some kilobytes. */
const MOST = 64_000;

/** Serves a witness on loopback or wherever it is told; port 0 takes any. */
export function serveWitness(
  witness: WitnessCore,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MOST) request.destroy();
      else chunks.push(chunk);
    });
    request.on('end', async () => {
      try {
        if (request.method === 'POST' && request.url === '/add-checkpoint') {
          const reply = await witness.addCheckpoint(Buffer.concat(chunks).toString('utf8'));
          response.writeHead(reply.status, { 'content-type': typeOfReply(reply) }).end(reply.body);
          return;
        }
        const [, name] = /^\/checkpoint\/([0-9a-f]{64})$/.exec(request.url ?? '') ?? [];
        const note = request.method === 'GET' && name ? await witness.latest(name) : undefined;
        if (note === undefined) response.writeHead(404).end();
        else response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(note);
      } catch {
        response.writeHead(500).end();
      }
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () =>
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
