// After all tests of a run: its PostgreSQL, if one was started, stops and takes its folder with it.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export default async function closeRun() {
  const folder = process.env.TEST_RUN_FOLDER;
  const pid = Number(await readFile(path.join(folder, 'pid'), 'utf8').catch(() => '0'));
  if (pid) {
    process.kill(pid, 'SIGTERM');
    for (let tries = 0; tries < 500 && existsSync(folder); tries += 1) await pause(20);
  }
  await rm(folder, { recursive: true, force: true });
}
