import type { RequestListener, Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { Environment } from './platform/environment';
import { StartFault } from './platform/start-fault';

/** How many callers may stand at the door at the same moment; the system may allow fewer. */
export const CROWD = 4_096;

/** Listens, and answers how to stop: open requests end, held streams and idle connections are cut. */
export function listen(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<() => Promise<void>> {
  // Slow senders hold a connection no longer than this (milliseconds).
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  // Longer than balancers keep theirs, so that no request meets a connection that is just closing.
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new StartFault(
          `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free one.`,
          { cause: error },
        ),
      );
    });
    server.listen({ port, host, backlog: CROWD }, () => {
      resolve(
        () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), 1_000).unref();
          }),
      );
    });
  });
}

/** What is answered between taking the port and being ready: come back in a moment. */
export const answerStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' }).end('starting\n');
};

/**
 * The same environment, reachable from the local network (settled.md 18): for a phone that tries the
 * sandbox. Never in production, which has a name and a certificate.
 */
export function openToLocalNetwork(environment: Environment): Environment {
  if (environment.mode === 'production') {
    throw new StartFault('--lan is for trying the sandbox. Production listens on HOST.');
  }
  const address = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  if (!address) throw new StartFault('--lan: this machine is in no local network.');
  return { ...environment, host: '0.0.0.0', origin: `http://${address}:${environment.port}` };
}
