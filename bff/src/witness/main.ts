// The witness: a process of its own, with its own folder and key, best run by another office.
//   WITNESS_FOLDER, WITNESS_NAME, WITNESS_LOGS (verifier keys, separated by blanks), WITNESS_HOST, WITNESS_PORT
import path from 'node:path';
import { readVerifierKey } from '@zero-visit/shared-types';
import { openWitnessSigner } from '../platform/keys';
import { sha256 } from '../platform/note-signer';
import { serveWitness } from './serve';
import { createWitness } from './witness';

const { WITNESS_FOLDER, WITNESS_NAME, WITNESS_LOGS = '', WITNESS_HOST, WITNESS_PORT } = process.env;
const folder = path.resolve(WITNESS_FOLDER ?? '.witness');
const logs = WITNESS_LOGS.split(/\s+/).flatMap((each) => readVerifierKey(sha256, each) ?? []);
if (logs.length === 0) {
  process.stderr.write('WITNESS_LOGS: give the verifier key of each log to follow\n');
  process.exit(1);
}
const signer = await openWitnessSigner(folder, WITNESS_NAME);
const witness = createWitness({ folder: path.join(folder, 'logs'), signer, logs });
const served = await serveWitness(witness, {
  host: WITNESS_HOST ?? '127.0.0.1',
  port: Number(WITNESS_PORT ?? 0),
});
// Started by the sandbox, it says where it listens, and goes when the sandbox goes.
process.send?.({ port: served.port });
process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => served.close().then(() => process.exit(0)));
}
