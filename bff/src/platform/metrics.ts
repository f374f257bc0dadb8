import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './database';
import type { JobOutcome } from './jobs';
import { StartFault } from './start-fault';

/** What is measured of a request: no address, no person, and the route's name instead of its path. */
type MeasuredRequest = {
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
};

/** Counts and times for Prometheus; nothing in a label that a citizen could choose. */
export function createMetrics({ database }: { readonly database: Pick<Database, 'pool'> }) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const jobs = new Histogram({
    name: 'job_duration_seconds',
    help: 'How long jobs took, by name and outcome',
    labelNames: ['job', 'outcome'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'postgres_pool_connections',
    help: 'Connections of the pool, and requests that wait for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = database.pool;
      this.set({ state: 'busy' }, totalCount - idleCount);
      this.set({ state: 'idle' }, idleCount);
      this.set({ state: 'waiting' }, waitingCount);
    },
  });

  return {
    request: ({ route, status, milliseconds }: MeasuredRequest) =>
      requests.observe({ route, status: String(status) }, milliseconds / 1_000),
    job: ({ job, outcome, milliseconds }: JobOutcome) =>
      jobs.observe({ job, outcome }, milliseconds / 1_000),
    /** Serves `/metrics` on loopback; port 0 takes any. Throws StartFault when the port is taken. */
    serve: (port: number) => serve(registry, port),
  };
}

function serve(
  registry: Registry,
  port: number,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new StartFault(
          `Port ${port} on 127.0.0.1, for metrics, is taken by another program. Set METRICS_PORT to a free one.`,
          { cause: error },
        ),
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const { port: actual } = server.address() as AddressInfo;
      resolve({
        port: actual,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
