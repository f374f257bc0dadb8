import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { chooseAccount, handOver, type PostgresAccount } from './postgres-account';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { StartFault } from './start-fault';

const run = promisify(execFile);

/** The files of one embedded server: `data` is PostgreSQL's, password and log stand beside it. */
export type PostgresCluster = {
  readonly folder: string;
  readonly data: string;
  readonly logFile: string;
  readonly password: string;
  readonly binaries: PostgresBinaries;
  readonly account: PostgresAccount;
};

export const SUPERUSER = 'zero_visit';

/** Opens the server's files under `folder`, and makes them on the first start. */
export async function openCluster(folder: string): Promise<PostgresCluster> {
  const binaries = await findPostgresBinaries();
  // Root lets others pass (not list), because PostgreSQL will run as another user.
  await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const home = path.join(await realpath(folder), 'postgres');
  const account = await chooseAccount([folder, path.dirname(binaries.postgres)]);
  if (!(await exists(home))) await create(home, binaries, account);
  await refuseForeign(home, account);
  const password = await readFile(path.join(home, 'password'), 'utf8');
  return {
    folder,
    data: path.join(home, 'data'),
    logFile: path.join(home, 'log'),
    password: password.trim(),
    binaries,
    account,
  };
}

/**
 * Makes the cluster aside and puts it in place in one step: a start that is killed meanwhile leaves
 * nothing half made, and of two first starts the slower one finds the other's.
 */
async function create(home: string, { initdb }: PostgresBinaries, account: PostgresAccount) {
  const aside = await mkdtemp(`${home}-new-`);
  const passwordFile = path.join(aside, 'password');
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    for (const each of [passwordFile, aside]) await chown(each, account.owner, account.owner);
  }
  const { program, args, identity } = account.command(initdb, [
    `--pgdata=${path.join(aside, 'data')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };
  await run(program, args, { ...identity, cwd: '/', env }).catch(async (cause) => {
    await rm(aside, { recursive: true, force: true });
    throw new StartFault(`PostgreSQL could not make its data folder:\n${cause.stderr}`, { cause });
  });
  try {
    await rename(aside, home);
  } catch (cause) {
    await rm(aside, { recursive: true, force: true });
    if (!(await exists(home))) throw cause;
  }
}

/** Only root can take over what belongs to another user. */
async function refuseForeign(home: string, { owner }: PostgresAccount): Promise<void> {
  const { uid } = await stat(home);
  if (uid === owner || process.getuid?.() === 0) return;
  throw new StartFault(
    `The data folder ${home} belongs to another user (number ${uid}).\nStart as that user, or set DATA_FOLDER to another folder.`,
  );
}

/** Before a launch: the files belong to whom the server will run as. */
export const prepareFiles = ({ data, account }: PostgresCluster) =>
  handOver(path.dirname(data), account);

/** Removes what a start left behind that was killed while it made a cluster. */
export async function sweepLeftovers({ data }: PostgresCluster): Promise<void> {
  const home = path.dirname(data);
  for (const name of await readdir(path.dirname(home))) {
    const aside = path.join(path.dirname(home), name);
    if (!name.startsWith(`${path.basename(home)}-new-`)) continue;
    const made = await stat(aside).catch(() => undefined);
    const isOld = made !== undefined && Date.now() - made.mtimeMs > 600_000;
    if (isOld) await rm(aside, { recursive: true, force: true });
  }
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );
