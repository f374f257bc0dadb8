import * as z from 'zod';

/** An unguessable id: a short kind, then 128 bits from a CSPRNG in base64url (ASVS 11.5.1: no UUIDs). */
export const idOf = (kind: string) =>
  z.string().regex(new RegExp(`^${kind}_[A-Za-z0-9_-]{22}$`), `a ${kind} id`);

/** An instant, as RFC 3339 in UTC. */
export const Instant = z.iso.datetime();

/** A civil date in Asia/Shanghai. */
export const CivilDate = z.iso.date();
