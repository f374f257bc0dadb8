// Makes the server's keys where they are missing, and writes the public half that the app carries in its build.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openKeys } from './platform/keys';
import { StartFault } from './platform/start-fault';

try {
  const folder = path.resolve(process.env.KEY_FOLDER ?? '.keys');
  const { keyId, point } = (await openKeys(folder)).signers.qr;
  const file = path.join(folder, 'qr-public.json');
  const content = `${JSON.stringify({ keys: [{ keyId, point }] }, null, 2)}\n`;
  // An unchanged file keeps its time, so that nothing is built again because of it.
  if ((await readFile(file, 'utf8').catch(() => '')) !== content) await writeFile(file, content);
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
