// Before all tests of a run: a folder for its PostgreSQL, which starts only if a test asks for a database.
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export default async function openRun() {
  const folder = await mkdtemp(path.join(tmpdir(), 'zero-visit-tests-'));
  await chmod(folder, 0o711);
  process.env.TEST_RUN_FOLDER = folder;
  process.env.TEST_RUN_PID = String(process.pid);
}
