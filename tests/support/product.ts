import { type ChildProcess, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** How much of what the product said is kept, in characters. */
const KEPT = 1_000_000;

/** A port of loopback that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export type Product = Awaited<ReturnType<typeof aProduct>>;

/**
 * The product as `npm start` runs it, in a process of its own with an embedded PostgreSQL on a
 * folder of its own. It is not started yet; `start` can be called again after a kill.
 */
export async function aProduct(environment: Record<string, string> = {}) {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'zero-visit-product-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  // The signer's and the witness's memory belong to these data; the witness's key is that of the build.
  const memory = mkdtempSync(path.join(tmpdir(), 'zero-visit-ledger-'));
  mkdirSync(path.join(memory, 'witness'), { mode: 0o700 });
  const witnessKey = path.join(root, '.witness/witness-key.pem');
  if (existsSync(witnessKey)) {
    copyFileSync(witnessKey, path.join(memory, 'witness/witness-key.pem'));
  }
  let child: ChildProcess | undefined;
  let output = '';

  async function start(): Promise<void> {
    output = '';
    const started = spawn(process.execPath, [path.join(root, 'bff/dist/main.js')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        ZERO_VISIT_MODE: 'sandbox',
        PORT: String(port),
        ORIGIN: origin,
        METRICS_PORT: String(await freePort()),
        DATA_FOLDER: dataFolder,
        LEDGER_FOLDER: path.join(memory, 'ledger'),
        WITNESS_FOLDER: path.join(memory, 'witness'),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (chunk) => {
        output = (output + chunk).slice(-KEPT);
      });
    }
    await ready();
  }

  async function ready(milliseconds = 60_000): Promise<void> {
    for (const end = Date.now() + milliseconds; Date.now() < end; ) {
      if (child?.exitCode !== null && child?.exitCode !== undefined) break;
      const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the product does not get ready:\n${output}`);
  }

  /** Resolves when the process is gone, with its exit code. */
  const gone = (process = child): Promise<number | null> =>
    new Promise((resolve) => {
      if (!process || process.exitCode !== null || process.signalCode !== null) {
        return resolve(process?.exitCode ?? null);
      }
      process.once('exit', resolve);
    });

  return {
    origin,
    dataFolder,
    start,
    ready,
    gone,
    output: () => output,
    pid: () => child?.pid,
    /** `kill -9` of the app alone. */
    async killApp() {
      child?.kill('SIGKILL');
      await gone();
    },
    /** `kill -9` of PostgreSQL's own parent process. */
    killPostgres() {
      const pid = postmasterPid(dataFolder);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    },
    /** Asks it to stop, and takes its folder away. */
    async stop() {
      child?.kill('SIGTERM');
      const code = await gone();
      rmSync(dataFolder, { recursive: true, force: true });
      rmSync(memory, { recursive: true, force: true });
      return code;
    },
  };
}

/** The process id in the first line of `postmaster.pid`, wherever the launcher keeps its cluster. */
function postmasterPid(folder: string): number | undefined {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((each) =>
    each.endsWith('postmaster.pid'),
  );
  if (!file) return undefined;
  return Number(readFileSync(path.join(folder, file), 'utf8').split('\n')[0]);
}
