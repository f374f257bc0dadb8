// Makes the server's keys where they are missing, and writes the public half that the app carries in its build.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { verifierKeyText } from '@zero-visit/shared-types';
import { openKeys, openWitnessSigner } from './platform/keys';
import { StartFault } from './platform/start-fault';

try {
  const folder = path.resolve(process.env.KEY_FOLDER ?? '.keys');
  const { signers, ledger } = await openKeys(folder, process.env.LEDGER_NAME);
  const { keyId, point } = signers.qr;
  await publish(path.join(folder, 'qr-public.json'), { keys: [{ keyId, point }] });
  await publish(path.join(folder, 'ledger-public.json'), {
    log: verifierKeyText(ledger.key),
    witnesses: [process.env.WITNESS_KEY ?? (await ownWitness())],
  });
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** The sandbox is its own witness; in production somebody else is, and WITNESS_KEY says who. */
async function ownWitness(): Promise<string> {
  const folder = path.resolve(process.env.WITNESS_FOLDER ?? '.witness');
  return verifierKeyText((await openWitnessSigner(folder, process.env.WITNESS_NAME)).key);
}

/** An unchanged file keeps its time, so that nothing is built again because of it. */
async function publish(file: string, content: unknown): Promise<void> {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text);
}
