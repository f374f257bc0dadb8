import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { aFakeLog } from '../support/fake-log';
import { linTian } from '../support/people';
import { aPhone } from '../support/phone';
import { aProduct, type Product } from '../support/product';
import { bootMiniProgram, type MiniProgram } from './mini-program';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'miniapp/dist/weapp');
const KEYS = path.resolve(root, process.env.KEY_FOLDER ?? '.keys', 'ledger-public.json');

describe('the ledger in WeChat, which has neither crypto nor TextEncoder', () => {
  const log = aFakeLog();
  const storage = new Map<string, unknown>();
  let product: Product;
  let between: Server;
  let app: MiniProgram;
  let size: number;

  beforeAll(async () => {
    log.others(6);
    log.record(1);
    log.others(20);
    log.record(2);
    size = log.entries.length;
    product = await aProduct();
    await product.start();
    const known = await aPhone(product.origin);
    await known.become(linTian);
    storage.set('device', JSON.stringify({ ...known.kept(), at: Date.now() }));
    between = await standBetween();
  }, 60_000);
  afterAll(async () => {
    app.quit();
    between.close();
    await product.stop();
  });

  /** A server that answers for the ledger, and hands on everything else. */
  async function standBetween(): Promise<Server> {
    const server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '', product.origin);
      if (url.pathname === '/api/accesses') {
        const from = Number(url.searchParams.get('from') ?? 0);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(log.answer(Math.min(from, size), size)));
        return;
      }
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const { method = 'GET', headers } = request;
      const answer = await fetch(url, {
        method,
        headers: Object.entries(headers).flatMap(([name, value]) =>
          typeof value === 'string' && !/^(host|connection|content-length)$/.test(name)
            ? [[name, value] as [string, string]]
            : [],
        ),
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      });
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? '',
      });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    return server;
  }

  function boot(): void {
    const built = JSON.parse(readFileSync(KEYS, 'utf8')) as typeof log.keys;
    app = bootMiniProgram(dist, {
      server: `http://localhost:${(between.address() as AddressInfo).port}`,
      storage,
      launch: { path: 'packages/me/accesses/index', query: {}, scene: 1001 },
      // The test's log takes the place of the one that the app was built for.
      alter: (source) =>
        source
          .replaceAll(built.log, log.keys.log)
          .replaceAll(built.witnesses[0] ?? '', log.keys.witnesses[0] ?? ''),
    });
  }

  it('is checked line by line', async () => {
    boot();
    await app.until('a whole ledger', () => app.byId('ledger-good'));
    expect(app.text().match(/已核验/g)).toHaveLength(2);
    expect(app.logs).toEqual([]);
  });

  it('that became shorter raises the alarm, though the app was closed meanwhile', async () => {
    app.quit();
    size = 12;
    boot();
    await app.until('the alarm', () => app.byId('ledger-alarm-rolledBack'));
    expect(app.text()).toContain('账本变短了');
  });
});
