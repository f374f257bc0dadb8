import { type Database, type Queryable, statement } from './database';
import type { Log } from './log';
import type { DomainEvent } from './outbox';

/**
 * What follows an event, in a transaction of its own. Typed as a method so that a reaction may name
 * the very event it is listed under: it reads back what that event's emitter wrote.
 */
export type Reaction<E extends DomainEvent = DomainEvent> = {
  react(tx: Queryable, event: E): Promise<void>;
}['react'];

/** Event → name of the reaction → what it does. A name is stored for ever: it is never reused for something else. */
export type Reactions<E extends DomainEvent = DomainEvent> = {
  readonly [Name in E['name']]?: Readonly<Record<string, Reaction<Extract<E, { name: Name }>>>>;
};

const findEvent = statement<{ event: DomainEvent }>(
  'outbox-find-event',
  'select event from outbox_events where id = $1',
);

const findDone = statement<{ reaction: string }>(
  'outbox-find-done',
  'select reaction from outbox_reactions where event_id = $1',
);

// Whoever comes second waits here until the first has committed, and then finds nothing to do.
const claim = statement<{ reaction: string }>(
  'outbox-claim-reaction',
  `insert into outbox_reactions (event_id, reaction) values ($1, $2)
   on conflict do nothing returning reaction`,
);

const noteDone = statement(
  'outbox-note-done',
  'update outbox_events set done_at = now() where id = $1 and done_at is null',
);

/**
 * Does what follows an event, each reaction exactly once: that it was done is written in its own
 * transaction. One that fails does not hold up the others; then the answer is false, and whoever
 * asked tries again later.
 */
export async function react(
  database: Database,
  reactions: Reactions,
  eventId: string,
  log: Log,
): Promise<boolean> {
  const found = await database.one(findEvent, [eventId]);
  if (!found) return true;
  const { event } = found;
  const done = new Set((await database.many(findDone, [eventId])).map(({ reaction }) => reaction));
  const due = Object.entries(reactions[event.name] ?? {}).filter(([name]) => !done.has(name));
  let isComplete = true;
  for (const [reaction, act] of due) {
    try {
      await database.transaction(async (tx) => {
        if (await tx.one(claim, [eventId, reaction])) await act(tx, event);
      });
    } catch (error) {
      isComplete = false;
      log.fault('A reaction failed and will be tried again', error, {
        event: event.name,
        eventId,
        reaction,
      });
    }
  }
  if (isComplete) await database.run(noteDone, [eventId]);
  return isComplete;
}
