import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createOnce } from './durable-file';
import type { TokenKey } from './jwt';
import { type KeyRing, keyRing } from './key-ring';
import { type NoteSigner, noteSigner } from './note-signer';
import { pointOf, signWith } from './signature';
import { StartFault } from './start-fault';
import type { VaultSecrets } from './vault';

/** Signs what phones and strangers check: ES256, raw r‖s with low s, base64url. */
export type CodeSigner = {
  /** Names the key in what it signed: 12 hexadecimal digits of the point's SHA-256. */
  readonly keyId: string;
  /** The uncompressed P-256 point, base64url. */
  readonly point: string;
  sign(text: string): string;
};

export type ServerKeys = {
  readonly vault: VaultSecrets;
  readonly token: TokenKey;
  readonly signers: { readonly qr: CodeSigner; readonly certificate: CodeSigner };
  /** From which the salt of each courier's callback is derived. */
  readonly courierSalt: Uint8Array;
  /** Signs the ledger's checkpoints. */
  readonly ledger: NoteSigner;
};

/** How the ledger and its witness are called where no name is given. */
const LEDGER_NAME = 'localhost/zero-visit';
const WITNESS_NAME = 'localhost/witness';

/**
 * Opens the server's keys, one file each, and makes those that are missing. They stand outside the
 * data folder, so that a copy of the data shows nobody (settled.md 12). An existing key is never
 * replaced: without it, what it sealed or signed is lost.
 */
export async function openKeys(folder: string, ledgerName = LEDGER_NAME): Promise<ServerKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseOthers(folder, '700');
  const secret = async (name: string) =>
    Buffer.from(await keyFile(folder, name, newSecret), 'base64url');
  const signing = async (name: string) =>
    createPrivateKey(await keyFile(folder, name, newSigningKey));
  return {
    vault: {
      keyKey: await ringOf(folder, 'vault-key-key'),
      indexKey: await ringOf(folder, 'vault-index-key'),
    },
    token: tokenKeyOf(await signing('token-key.pem')),
    signers: {
      qr: signerOf(await signing('qr-key.pem')),
      certificate: signerOf(await signing('certificate-key.pem')),
    },
    courierSalt: await secret('courier-salt'),
    ledger: noteSigner({
      name: ledgerName,
      kind: 'note',
      privateKey: createPrivateKey(await keyFile(folder, 'ledger-key.pem', newNoteKey)),
    }),
  };
}

/**
 * A secret that is replaced while the product runs: its first version in the file of its name, later
 * ones beside it (`vault-key-key.2`). A version that another process has made is found when it is met.
 */
async function ringOf(folder: string, name: string): Promise<KeyRing> {
  const read = async () => {
    const keys = new Map<number, Uint8Array>();
    for (const version of await versionsOf(folder, name)) {
      const text = await keyFile(folder, fileOf(name, version), newSecret);
      keys.set(version, Buffer.from(text, 'base64url'));
    }
    return keys;
  };
  return keyRing(name, await read(), read);
}

const fileOf = (name: string, version: number) => (version === 1 ? name : `${name}.${version}`);

/** The versions of a secret that stand in the folder; the first is made by whoever looks first. */
async function versionsOf(folder: string, name: string): Promise<number[]> {
  const later = (await readdir(folder))
    .filter((file) => file.startsWith(`${name}.`))
    .map((file) => Number(file.slice(name.length + 1)))
    .filter((version) => Number.isInteger(version) && version > 1);
  const isPast = later.length > 0 && !(await stat(path.join(folder, name)).catch(() => undefined));
  return isPast ? later : [1, ...later];
}

/** Makes the next version of a secret, and answers which. */
export async function makeNextVersion(folder: string, name: string): Promise<number> {
  const version = Math.max(...(await versionsOf(folder, name))) + 1;
  await createOnce(path.join(folder, fileOf(name, version)), `${newSecret()}\n`);
  return version;
}

/** The key of a witness, in a folder of its own: whoever runs the log must not have it. */
export async function openWitnessSigner(folder: string, name = WITNESS_NAME): Promise<NoteSigner> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseOthers(folder, '700');
  return noteSigner({
    name,
    kind: 'cosignature',
    privateKey: createPrivateKey(await keyFile(folder, 'witness-key.pem', newNoteKey)),
  });
}

const newNoteKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const newSecret = () => randomBytes(32).toString('base64url');

const newSigningKey = () =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

function tokenKeyOf(privateKey: KeyObject): TokenKey {
  const publicKey = createPublicKey(privateKey);
  return { keyId: keyIdOf(pointOf(publicKey)), publicKey, privateKey };
}

function signerOf(privateKey: KeyObject): CodeSigner {
  const point = pointOf(createPublicKey(privateKey));
  return { keyId: keyIdOf(point), point, sign: (text) => signWith(privateKey, text) };
}

const keyIdOf = (point: string) =>
  createHash('sha256').update(Buffer.from(point, 'base64url')).digest('hex').slice(0, 12);

async function keyFile(folder: string, name: string, make: () => string): Promise<string> {
  const file = path.join(folder, name);
  if (!(await stat(file).catch(() => undefined))) await createOnce(file, `${make().trim()}\n`);
  await refuseOthers(file, '600');
  return (await readFile(file, 'utf8')).trim();
}

async function refuseOthers(file: string, mode: string): Promise<void> {
  if (process.platform === 'win32' || ((await stat(file)).mode & 0o077) === 0) return;
  throw new StartFault(
    `Other users can read the server's keys: ${file}.\nClose it with \`chmod ${mode} ${file}\`; if somebody may have read it, replace the keys.`,
  );
}
