import { execFile } from 'node:child_process';
import { chown, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartFault } from './start-fault';

const run = promisify(execFile);

/** The unprivileged account that every Unix has. */
const NOBODY = 65534;

/** As whom PostgreSQL runs; `owner` is to whom its files must belong. */
export type PostgresAccount = {
  readonly owner: number;
  /** The command and the options of spawn that run `program` as this account. */
  command(program: string, args: readonly string[]): PostgresCommand;
};

export type PostgresCommand = {
  readonly program: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
};

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as himself; root as "nobody", or,
 * where nobody may not enter the way to the data or to the binaries (a checkout under /root), as a
 * user that exists only in a namespace and is root to the outside.
 */
export async function chooseAccount(paths: readonly string[]): Promise<PostgresAccount> {
  const self = process.getuid?.() ?? NOBODY;
  if (self !== 0)
    return { owner: self, command: (program, args) => ({ program, args, identity: {} }) };
  if (await canNobodyEnter(paths)) {
    const identity = { uid: NOBODY, gid: NOBODY };
    return { owner: NOBODY, command: (program, args) => ({ program, args, identity }) };
  }
  const unshare = ['--user', '--map-user=1000', '--map-group=1000', '--'];
  await run('unshare', [...unshare, 'true']).catch((cause) => {
    throw new StartFault(
      `PostgreSQL does not run as root, and other users cannot enter ${paths.join(' or ')}.\n` +
        'Start as an ordinary user, move the checkout and its data out of that folder, or set DATABASE_URL.',
      { cause },
    );
  });
  return {
    owner: 0,
    command: (program, args) => ({
      program: 'unshare',
      args: [...unshare, program, ...args],
      identity: {},
    }),
  };
}

async function canNobodyEnter(paths: readonly string[]): Promise<boolean> {
  for (const each of paths) {
    for (let folder = await realpath(each); ; folder = path.dirname(folder)) {
      const { mode, uid } = await stat(folder);
      if ((mode & 0o001) === 0 && !(uid === NOBODY && mode & 0o100)) return false;
      if (folder === path.dirname(folder)) break;
    }
  }
  return true;
}

/** Hands a folder and all in it to the account. Only root can, and only root needs to. */
export async function handOver(folder: string, { owner }: PostgresAccount): Promise<void> {
  if (process.getuid?.() !== 0 || (await stat(folder)).uid === owner) return;
  // The folder itself comes last: a hand-over that was interrupted is begun again.
  for (const name of await readdir(folder, { recursive: true })) {
    await chown(path.join(folder, name), owner, owner);
  }
  await chown(folder, owner, owner);
}
