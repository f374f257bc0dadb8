import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { TokenKey } from './jwt';
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
};

/**
 * Opens the server's keys, one file each, and makes those that are missing. They stand outside the
 * data folder, so that a copy of the data shows nobody (settled.md 12). An existing key is never
 * replaced: without it, what it sealed or signed is lost.
 */
export async function openKeys(folder: string): Promise<ServerKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseOthers(folder, '700');
  const secret = async (name: string) =>
    Buffer.from(await keyFile(folder, name, newSecret), 'base64url');
  const signing = async (name: string) =>
    createPrivateKey(await keyFile(folder, name, newSigningKey));
  return {
    vault: { keyKey: await secret('vault-key-key'), indexKey: await secret('vault-index-key') },
    token: tokenKeyOf(await signing('token-key.pem')),
    signers: {
      qr: signerOf(await signing('qr-key.pem')),
      certificate: signerOf(await signing('certificate-key.pem')),
    },
    courierSalt: await secret('courier-salt'),
  };
}

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
  if (!(await stat(file).catch(() => undefined))) await createOnce(file, make());
  await refuseOthers(file, '600');
  return (await readFile(file, 'utf8')).trim();
}

/** Whole or not at all, durable, and by one only: of two first starts the slower takes the other's key. */
async function createOnce(file: string, content: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(aside, 'wx', 0o600);
  await handle.writeFile(`${content.trim()}\n`);
  await handle.sync();
  await handle.close();
  await link(aside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(aside);
}

async function refuseOthers(file: string, mode: string): Promise<void> {
  if (process.platform === 'win32' || ((await stat(file)).mode & 0o077) === 0) return;
  throw new StartFault(
    `Other users can read the server's keys: ${file}.\nClose it with \`chmod ${mode} ${file}\`; if somebody may have read it, replace the keys.`,
  );
}
