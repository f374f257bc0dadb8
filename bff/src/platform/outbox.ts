import { type Queryable, statement } from './database';
import { newId } from './id';

/**
 * Something that happened, by name, with ids only: what a reaction needs to know it reads itself.
 * Personal data never stands in an event.
 */
export type DomainEvent = { readonly name: string } & Readonly<Record<string, string>>;

/** Writes an event into the act's own transaction; it is acted upon after the commit, or never happened. */
export type Emit<E extends DomainEvent = DomainEvent> = (tx: Queryable, event: E) => Promise<void>;

// The queue's limit of attempts is its largest number: an event is tried until it is done.
const insert = statement(
  'outbox-insert',
  `with event as (
     insert into outbox_events (id, name, event) values ($1, $2, $3) returning id
   )
   select graphile_worker.add_job('react', json_build_object('eventId', id), max_attempts := 32767) from event`,
);

export const emit: Emit = async (tx, event) => {
  await tx.one(insert, [newId('event'), event.name, JSON.stringify(event)]);
};
