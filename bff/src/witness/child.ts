import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { verifierKeyText } from '@zero-visit/shared-types';
import type { Witness } from '../integrations/witness';
import type { Log } from '../platform/log';
import type { NoteSigner } from '../platform/note-signer';

/** How long the sandbox waits before it starts a witness that ended once more, in milliseconds. */
const AGAIN = 1_000;

/** The sandbox's own witness: a process with a folder and key of its own, which goes when we go. */
export function startWitness(parts: {
  readonly program: string;
  readonly folder: string;
  readonly signer: NoteSigner;
  readonly log: Log;
  /** The witness at an address. */
  readonly reach: (url: string) => Witness;
}): { readonly witness: Witness; stop(): Promise<void> } {
  let stopped = false;
  let child: ChildProcess | undefined;
  let reached: Promise<Witness>;

  function start(): void {
    const started = fork(path.resolve(parts.program), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        WITNESS_FOLDER: parts.folder,
        WITNESS_LOGS: verifierKeyText(parts.signer.key),
        WITNESS_HOST: '127.0.0.1',
        WITNESS_PORT: '0',
      },
    });
    child = started;
    reached = once(started, 'message').then(([{ port }]) =>
      parts.reach(`http://127.0.0.1:${port}`),
    );
    reached.catch(() => {});
    started.once('exit', () => {
      if (stopped) return;
      parts.log.warn('The witness ended and is started again');
      setTimeout(() => stopped || start(), AGAIN).unref();
    });
  }
  start();

  const within = async () => {
    const away = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('the witness does not start')), 5_000).unref(),
    );
    return Promise.race([reached, away]);
  };
  return {
    witness: {
      latest: async (origin) => (await within()).latest(origin),
      addCheckpoint: async (request) => (await within()).addCheckpoint(request),
    },
    async stop() {
      stopped = true;
      if (!child || child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
