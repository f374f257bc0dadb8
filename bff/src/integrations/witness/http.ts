import { createHash } from 'node:crypto';
import type { Witness } from '.';

/** How long a witness may think, in milliseconds. */
const PATIENCE = 3_000;

/** A witness at an address of its own. */
export function httpWitness(url: string): Witness {
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url.replace(/\/$/, '')}${path}`, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });

  return {
    async latest(origin) {
      const name = createHash('sha256').update(origin).digest('hex');
      const answer = await ask(`/checkpoint/${name}`);
      const text = await answer.text();
      if (answer.status === 404) return undefined;
      if (!answer.ok) throw new Error(`the witness answered ${answer.status}`);
      return text;
    },

    async addCheckpoint({ old, proof, note }) {
      const body = `old ${old}\n${proof.map((hash) => `${hash}\n`).join('')}\n${note}`;
      const answer = await ask('/add-checkpoint', { method: 'POST', body });
      const text = await answer.text();
      if (answer.ok) return { outcome: 'cosigned', lines: text.trim().split('\n') };
      if (answer.status === 409 && /^\d+\n?$/.test(text)) {
        return { outcome: 'conflict', size: Number(text) };
      }
      if (answer.status >= 500) throw new Error(`the witness answered ${answer.status}`);
      return { outcome: 'refused', status: answer.status };
    },
  };
}
