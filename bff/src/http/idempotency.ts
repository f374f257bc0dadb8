import { createHash } from 'node:crypto';
import { type Queryable, statement } from '../platform/database';
import { holding } from '../platform/holding';
import { Problem } from '../platform/problem';
import type { Vault } from '../platform/vault';

type StoredAnswer = { route: string; requestHash: Uint8Array; answer: Uint8Array | null };

const find = statement<StoredAnswer>(
  'idempotency-find',
  `select route, request_hash as "requestHash", answer from idempotency_records
   where caller_id = $1 and key = $2`,
);

// A second request with the same key waits here until the first has committed, and then finds its answer.
const claim = statement<{ key: string }>(
  'idempotency-claim',
  `insert into idempotency_records (caller_id, key, route, request_hash)
   values ($1, $2, $3, $4) on conflict do nothing returning key`,
);

const store = statement(
  'idempotency-store',
  'update idempotency_records set answer = $3 where caller_id = $1 and key = $2',
);

/** One caller's repeatable request: which route, under which key; the digest is of path and body. */
export type Repeatable = {
  readonly callerId: string;
  readonly key: string;
  readonly route: string;
  readonly digest: string;
};

/** The key of a request, or `input-invalid`: an act without one could be done twice by a bad line. */
export function repeatable(
  route: string,
  key: string,
  callerId: string,
  body: Buffer,
  path: string,
): Repeatable {
  if (!/^[\x21-\x7e]{16,255}$/.test(key)) {
    throw new Problem('input-invalid', undefined, {
      errors: [
        { pointer: '/headers/idempotency-key', detail: 'must be 16 to 255 visible characters' },
      ],
    });
  }
  const digest = createHash('sha256').update(`${path}\n`).update(body).digest('hex');
  return { callerId, key, route, digest };
}

/** Answers are personal: they are sealed for the caller, and unreadable once that person's key is gone. */
export function createIdempotency(vault: Vault) {
  const place = ({ callerId, key }: Repeatable) => ({
    table: 'idempotency_records',
    column: 'answer',
    row: `${callerId}/${key}`,
  });
  const hashOf = ({ digest }: Repeatable): Buffer => vault.blindIndex('repeatable-request', digest);

  /** The first answer of this key. Problem: `idempotency-key-reused` when the request is another one. */
  async function earlierAnswer(db: Queryable, request: Repeatable): Promise<unknown> {
    const stored = await db.one(find, [request.callerId, request.key]);
    if (!stored?.answer) return undefined;
    if (stored.route !== request.route || !hashOf(request).equals(stored.requestHash)) {
      throw new Problem('idempotency-key-reused');
    }
    return vault.openJson(db, request.callerId, place(request), stored.answer);
  }

  /** True for the first to come with this key; the record stands or falls with the act's transaction. */
  async function isFirst(tx: Queryable, request: Repeatable): Promise<boolean> {
    const { callerId, key, route } = request;
    return (await tx.one(claim, [callerId, key, route, hashOf(request)])) !== undefined;
  }

  async function remember(tx: Queryable, request: Repeatable, answer: unknown): Promise<void> {
    const sealed = await vault.sealJson(tx, request.callerId, place(request), answer);
    await tx.run(store, [request.callerId, request.key, sealed]);
  }

  return { earlierAnswer, isFirst, remember };
}

export type Idempotency = ReturnType<typeof createIdempotency>;

/** What is held of a citizen here: first answers, for whoever asks again. */
export const answerHoldings = [
  holding({
    table: 'idempotency_records',
    of: 't.caller_id = $1',
    row: `t.caller_id || '/' || t.key`,
    plain: ['route', 'created_at'],
    sealed: { answer: 'json' },
  }),
];
