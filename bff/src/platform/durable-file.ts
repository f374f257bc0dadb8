import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a file, for its owner alone: whole or not at all, durable, and by one only. False where it is
 * there already.
 */
export async function createOnce(file: string, content: string): Promise<boolean> {
  const aside = await writeAside(file, content);
  try {
    await link(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(aside);
  }
  await keepEntries(path.dirname(file));
  return true;
}

/** Puts a file in the place of another: at each instant one of them is there, whole. */
export async function replaceFile(file: string, content: string): Promise<void> {
  await rename(await writeAside(file, content), file);
  await keepEntries(path.dirname(file));
}

async function writeAside(file: string, content: string): Promise<string> {
  const name = `.${path.basename(file)}.${randomBytes(6).toString('hex')}`;
  const aside = path.join(path.dirname(file), name);
  const handle = await open(aside, 'wx', 0o600);
  await handle.writeFile(content);
  await handle.sync();
  await handle.close();
  return aside;
}

/** A name is durable when its folder is. Windows opens no folder. */
async function keepEntries(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
