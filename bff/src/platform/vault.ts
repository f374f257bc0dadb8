import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { type Queryable, statement } from './database';

const findKey = statement<{ wrappedKey: Buffer }>(
  'vault-find-key',
  'select wrapped_key as "wrappedKey" from data_keys where owner_id = $1',
);

const insertKey = statement<{ ownerId: string }>(
  'vault-insert-key',
  `insert into data_keys (owner_id, wrapped_key) values ($1, $2)
   on conflict (owner_id) do nothing returning owner_id as "ownerId"`,
);

/** Where a sealed value stands. It is bound to that cell: moved to another, it does not open. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

/** What the vault's secrets are made of: 32 bytes each, kept outside the database. */
export type VaultSecrets = { readonly keyKey: Uint8Array; readonly indexKey: Uint8Array };

/** How many owners' keys stay unwrapped in memory. */
const CACHED = 10_000;

/**
 * Personal data at rest (security.md §5.5). Every owner (a citizen, or a phone before there is a
 * person) has a data key of their own, wrapped by a key that is not in the database; destroying
 * the data key erases the owner. Values are AES-256-GCM: IV (12) ‖ tag (16) ‖ ciphertext.
 */
export function createVault({ keyKey, indexKey }: VaultSecrets) {
  const cache = new Map<string, Buffer>();
  /** Keys born in a transaction that may still be rolled back: known to that transaction alone. */
  const newborn = new WeakMap<Queryable, Map<string, Buffer>>();

  async function keyOf(db: Queryable, ownerId: string): Promise<Buffer | undefined> {
    const here = newborn.get(db)?.get(ownerId) ?? cache.get(ownerId);
    if (here) return here;
    const stored = await db.one(findKey, [ownerId]);
    if (!stored) return undefined;
    const key = decrypt(keyKey, `data_keys|${ownerId}`, stored.wrappedKey);
    if (cache.size >= CACHED) cache.delete(cache.keys().next().value as string);
    cache.set(ownerId, key);
    return key;
  }

  async function keyFor(tx: Queryable, ownerId: string): Promise<Buffer> {
    const existing = await keyOf(tx, ownerId);
    if (existing) return existing;
    const key = randomBytes(32);
    const wrapped = encrypt(keyKey, `data_keys|${ownerId}`, key);
    const mine = await tx.one(insertKey, [ownerId, wrapped]);
    if (!mine) {
      // Another transaction was first, and has committed: the insert waited for it.
      const theirs = await keyOf(tx, ownerId);
      if (!theirs) throw new Error('the key of an owner went away while it was made');
      return theirs;
    }
    const keys = newborn.get(tx) ?? new Map<string, Buffer>();
    newborn.set(tx, keys.set(ownerId, key));
    return key;
  }

  const seal = async (tx: Queryable, ownerId: string, place: Place, plain: Uint8Array) =>
    encrypt(await keyFor(tx, ownerId), placeName(place), plain);

  /** The plain bytes. Throws when the owner's key is gone or the value was not sealed for this place. */
  async function open(db: Queryable, ownerId: string, place: Place, sealed: Uint8Array) {
    const key = await keyOf(db, ownerId);
    if (!key) throw new Error('the key of a sealed value is gone');
    return decrypt(key, placeName(place), sealed);
  }

  return {
    seal,
    open,
    sealJson: (tx: Queryable, ownerId: string, place: Place, value: unknown) =>
      seal(tx, ownerId, place, Buffer.from(JSON.stringify(value), 'utf8')),
    /** The value as its one writer shaped it; whoever reads a sealed cell names that shape. */
    async openJson<T>(
      db: Queryable,
      ownerId: string,
      place: Place,
      sealed: Uint8Array,
    ): Promise<T> {
      return JSON.parse((await open(db, ownerId, place, sealed)).toString('utf8')) as T;
    },
    /**
     * A keyed index to look a value up without storing it. One key per purpose, so that two tables
     * cannot be joined over it.
     */
    blindIndex(purpose: string, value: string): Buffer {
      const key = Buffer.from(hkdfSync('sha256', indexKey, '', `blind-index|${purpose}`, 32));
      return createHmac('sha256', key).update(value.normalize('NFKC')).digest();
    },
  };
}

export type Vault = ReturnType<typeof createVault>;

const placeName = ({ table, column, row }: Place): string => `${table}|${column}|${row}`;

function encrypt(key: Uint8Array, place: string, plain: Uint8Array): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Uint8Array, place: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), {
    authTagLength: 16,
  })
    .setAAD(Buffer.from(place, 'utf8'))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}
