import type { Ephemeral } from '../../platform/ephemeral';

/**
 * Wakes whoever watches a session of a window. Nothing is told but that there is something to look
 * at, and a call that is lost only means that the screen looks by itself, two seconds later at most.
 */
export const topicOf = (sessionId: string): string => `qr-session/${sessionId}`;

export const wakeWindow = (
  ephemeral: Pick<Ephemeral, 'publish'>,
  sessionId: string,
): Promise<void> => ephemeral.publish(topicOf(sessionId), 'changed').catch(() => undefined);
