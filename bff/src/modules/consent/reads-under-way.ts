import type { Ephemeral } from '../../platform/ephemeral';

const topicOf = (consentId: string) => `consent-withdrawn.${consentId}`;

/**
 * Register reads that are waited for, so that a withdrawal can cut them on every node. Cutting only
 * saves the wait: what may land is decided by the lock on the consent, also while messages are lost.
 */
export function createReadsUnderWay(ephemeral: Pick<Ephemeral, 'publish' | 'subscribe'>) {
  const running = new Map<string, Set<AbortController>>();

  /** Reads with a signal that aborts when the consent is withdrawn, here or on another node. */
  async function during<T>(
    consentId: string,
    read: (withdrawn: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    const others = running.get(consentId) ?? new Set();
    running.set(consentId, others.add(controller));
    const listening = ephemeral
      .subscribe(topicOf(consentId), () => controller.abort())
      .catch(() => undefined);
    try {
      return await read(controller.signal);
    } finally {
      others.delete(controller);
      if (others.size === 0) running.delete(consentId);
      listening.then((stop) => stop?.()).catch(() => undefined);
    }
  }

  async function cut(consentId: string): Promise<void> {
    for (const controller of running.get(consentId) ?? []) controller.abort();
    await ephemeral.publish(topicOf(consentId), 'withdrawn').catch(() => undefined);
  }

  return { during, cut };
}

export type ReadsUnderWay = ReturnType<typeof createReadsUnderWay>;
