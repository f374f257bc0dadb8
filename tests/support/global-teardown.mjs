// After all tests of a run: its PostgreSQL, if one was started, stops; its folder goes; skips are counted.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export default async function closeRun() {
  const folder = process.env.TEST_RUN_FOLDER;
  const read = (name) => readFile(path.join(folder, name), 'utf8').catch(() => '');
  sayWhatWasSkipped((await read('skipped')).split('\n').filter(Boolean));
  const pid = Number(await read('pid'));
  if (pid) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It failed to start, and a test has said so.
    }
    for (let tries = 0; tries < 500 && existsSync(folder); tries += 1) await pause(20);
  }
  await rm(folder, { recursive: true, force: true });
}

function sayWhatWasSkipped(lines) {
  if (lines.length === 0) return;
  process.stdout.write(`\nSkipped on this machine: ${lines.length} groups of tests\n`);
  for (const line of lines) process.stdout.write(`  ${line}\n`);
}
