import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { type Queryable, statement } from './database';
import type { KeyRing } from './key-ring';

type StoredKey = { wrappedKey: Buffer | null; keyVersion: number };

const columns = 'wrapped_key as "wrappedKey", key_version as "keyVersion"';

const findKey = statement<StoredKey>(
  'vault-find-key',
  `select ${columns} from data_keys where owner_id = $1`,
);

// Whoever seals holds the key until the commit: a key that is being replaced or destroyed seals nothing more.
const holdKey = statement<StoredKey>(
  'vault-hold-key',
  `select ${columns} from data_keys where owner_id = $1 for share`,
);

// Held until the commit, so that a rotation that follows finds every key that an older version wrapped.
const holdVersion = statement<{ version: number }>(
  'vault-hold-version',
  `select version from key_versions where name = $1 and state = 'current' for share`,
);

const insertKey = statement<{ ownerId: string }>(
  'vault-insert-key',
  `insert into data_keys (owner_id, wrapped_key, key_version) values ($1, $2, $3)
   on conflict (owner_id) do nothing returning owner_id as "ownerId"`,
);

const replaceKey = statement(
  'vault-replace-key',
  'update data_keys set wrapped_key = $2, key_version = $3 where owner_id = $1',
);

// Also for an owner who never had one: they shall get none.
const destroyKey = statement(
  'vault-destroy-key',
  `insert into data_keys (owner_id, wrapped_key, destroyed_at) values ($1, null, $2)
   on conflict (owner_id) do update set wrapped_key = null, destroyed_at = $2`,
);

const listOld = statement<StoredKey & { ownerId: string; wrappedKey: Buffer }>(
  'vault-list-old-keys',
  `select owner_id as "ownerId", ${columns} from data_keys
   where wrapped_key is not null and key_version < $1
   order by key_version, owner_id limit $2 for update skip locked`,
);

const countOld = statement<{ left: number }>(
  'vault-count-old-keys',
  `select count(*) as left from data_keys where wrapped_key is not null and key_version < $1`,
);

/** Where a sealed value stands. It is bound to that cell: moved to another, it does not open. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

/** What the vault's secrets are made of: 32 bytes for each version, kept outside the database. */
export type VaultSecrets = { readonly keyKey: KeyRing; readonly indexKey: KeyRing };

/**
 * How long an unwrapped key is trusted without asking the database, and how often older ones are
 * wiped, in milliseconds: together under the second within which every process forgets (settled.md 16).
 */
const TRUSTED = 500;
const WIPED = 250;

/** How many owners' keys stay unwrapped in memory, and how many are wrapped anew in one transaction. */
const CACHED = 10_000;
const BATCH = 500;

/**
 * Personal data at rest (security.md §5.5). Every owner (a citizen, or a phone before there is a
 * person) has a data key of their own, wrapped by a key that is not in the database; destroying
 * the data key erases the owner. Values are AES-256-GCM: IV (12) ‖ tag (16) ‖ ciphertext.
 */
export function createVault({ keyKey, indexKey }: VaultSecrets) {
  const cache = new Map<string, { key: Buffer; at: number }>();
  /** Keys that a transaction holds, or has made and may still roll back: known to that transaction alone. */
  const held = new WeakMap<Queryable, Map<string, Buffer>>();
  let wiping: NodeJS.Timeout | undefined;

  function remember(ownerId: string, key: Buffer): void {
    if (cache.size >= CACHED) forget(cache.keys().next().value as string);
    cache.set(ownerId, { key, at: performance.now() });
    wiping ??= setInterval(wipe, WIPED).unref();
  }

  function forget(ownerId: string): void {
    cache.get(ownerId)?.key.fill(0);
    cache.delete(ownerId);
  }

  function wipe(): void {
    const before = performance.now() - TRUSTED;
    for (const [ownerId, { at }] of cache) if (at < before) forget(ownerId);
    if (cache.size > 0) return;
    clearInterval(wiping);
    wiping = undefined;
  }

  const wrapPlace = (ownerId: string) => `data_keys|${ownerId}`;

  async function unwrap(ownerId: string, { wrappedKey, keyVersion }: StoredKey) {
    if (!wrappedKey) return undefined;
    return decrypt(await keyKey.of(keyVersion), wrapPlace(ownerId), wrappedKey);
  }

  /** A new data key, wrapped by the version that is current until this transaction ends. */
  async function newKey(tx: Queryable, ownerId: string) {
    const version = (await tx.one(holdVersion, [keyKey.name]))?.version ?? keyKey.current();
    const key = randomBytes(32);
    return { key, version, wrapped: encrypt(await keyKey.of(version), wrapPlace(ownerId), key) };
  }

  function hold(tx: Queryable, ownerId: string, key: Buffer): Buffer {
    // The pool is no transaction: what it held is let go at once.
    if ('pool' in tx) return key;
    const keys = held.get(tx) ?? new Map<string, Buffer>();
    held.set(tx, keys.set(ownerId, key));
    return key;
  }

  /** The key to open with: held by this transaction, or seen in the database within `TRUSTED`. */
  async function keyOf(db: Queryable, ownerId: string): Promise<Buffer | undefined> {
    const here = held.get(db)?.get(ownerId);
    if (here) return here;
    const known = cache.get(ownerId);
    if (known && performance.now() - known.at < TRUSTED) return known.key;
    const stored = await db.one(findKey, [ownerId]);
    const key = stored && (await unwrap(ownerId, stored));
    if (key) remember(ownerId, key);
    else forget(ownerId);
    return key;
  }

  /** The key to seal with, made if there is none. Throws for an owner whose key was destroyed. */
  async function keyFor(tx: Queryable, ownerId: string): Promise<Buffer> {
    const here = held.get(tx)?.get(ownerId);
    if (here) return here;
    const stored = await tx.one(holdKey, [ownerId]);
    if (stored) return hold(tx, ownerId, await living(ownerId, stored));
    const { key, version, wrapped } = await newKey(tx, ownerId);
    if (await tx.one(insertKey, [ownerId, wrapped, version])) return hold(tx, ownerId, key);
    // Another transaction was first, and has committed: the insert waited for it.
    const theirs = await tx.one(holdKey, [ownerId]);
    if (!theirs) throw new Error('the key of an owner went away while it was made');
    return hold(tx, ownerId, await living(ownerId, theirs));
  }

  async function living(ownerId: string, stored: StoredKey): Promise<Buffer> {
    const key = await unwrap(ownerId, stored);
    if (!key) throw new Error('nothing is sealed for an owner who was erased');
    return key;
  }

  const seal = async (tx: Queryable, ownerId: string, place: Place, plain: Uint8Array) =>
    encrypt(await keyFor(tx, ownerId), placeName(place), plain);

  /** The plain bytes. Throws when the owner's key is gone or the value was not sealed for this place. */
  async function open(db: Queryable, ownerId: string, place: Place, sealed: Uint8Array) {
    const key = await keyOf(db, ownerId);
    if (!key) throw new Error('the key of a sealed value is gone');
    try {
      return decrypt(key, placeName(place), sealed);
    } catch (error) {
      // The key may have been replaced within the moment that it was trusted.
      if (key !== cache.get(ownerId)?.key) throw error;
      forget(ownerId);
      const now = await keyOf(db, ownerId);
      if (!now) throw new Error('the key of a sealed value is gone');
      return decrypt(now, placeName(place), sealed);
    }
  }

  /** How many data keys older versions still wrap. */
  const countOlder = async (db: Queryable, version: number): Promise<number> =>
    (await db.one(countOld, [version]))?.left ?? 0;

  const keyOfPurpose = new Map<string, Buffer>();
  function digest(version: number, purpose: string, value: string): Buffer {
    const name = `${version}|${purpose}`;
    let key = keyOfPurpose.get(name);
    if (!key) {
      const secret = indexKey.known(version);
      key = Buffer.from(hkdfSync('sha256', secret, '', `blind-index|${purpose}`, 32));
      keyOfPurpose.set(name, key);
    }
    return createHmac('sha256', key).update(value.normalize('NFKC')).digest();
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
    blindIndex: (purpose: string, value: string): Buffer =>
      digest(indexKey.current(), purpose, value),

    /**
     * Gives a living owner another data key, and answers how to open with the old one and seal with
     * the new one until this transaction ends. What is not sealed again is lost with the old key: that
     * is how somebody is erased of whom some things must stay. Others who seal for them wait.
     */
    async replaceKey(tx: Queryable, ownerId: string) {
      const stored = await tx.one(holdKey, [ownerId]);
      const before = stored && (await living(ownerId, stored));
      const { key, version, wrapped } = await newKey(tx, ownerId);
      await tx.run(replaceKey, [ownerId, wrapped, version]);
      hold(tx, ownerId, key);
      return (place: Place, sealed: Uint8Array): Buffer => {
        if (!before) throw new Error('the key of a sealed value is gone');
        const name = placeName(place);
        return encrypt(key, name, decrypt(before, name, sealed));
      };
    },

    /** Destroys an owner's key. Nothing of theirs opens any more, and nothing is sealed for them again. */
    async destroyKey(tx: Queryable, ownerId: string, at: Date): Promise<void> {
      await tx.run(destroyKey, [ownerId, at]);
      held.get(tx)?.delete(ownerId);
      forget(ownerId);
    },

    /** Wraps some keys of older versions by this one; answers how many are left. Call it until none is. */
    async rewrap(tx: Queryable, version: number): Promise<number> {
      for (const stored of await tx.many(listOld, [version, BATCH])) {
        const { ownerId } = stored;
        const key = await living(ownerId, stored);
        const wrapped = encrypt(await keyKey.of(version), wrapPlace(ownerId), key);
        await tx.run(replaceKey, [ownerId, wrapped, version]);
      }
      return countOlder(tx, version);
    },
    countOlder,
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
