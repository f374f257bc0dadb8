// Checks a copy of the ledger, without any server; or makes one first.
//   npm run verify-ledger -- <folder> [--keys <ledger-public.json>] [--since <older checkpoint>]
//   npm run verify-ledger -- --from <https://host> <folder>   fetches the copy, then checks it
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCheckpoint, readNote, readVerifierKey, type Trust } from '@zero-visit/shared-types';
import { filesOf, verifyExport } from './modules/transparency';
import { sha256 } from './platform/note-signer';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    keys: { type: 'string', default: '.keys/ledger-public.json' },
    since: { type: 'string' },
  },
});
const [folder] = positionals;
if (!folder) {
  process.stderr.write('Say which folder: npm run verify-ledger -- <folder>\n');
  process.exit(2);
}

try {
  if (values.from) await fetchCopy(values.from, folder);
  const older = values.since && (await readFile(values.since, 'utf8'));
  const { size, faults } = verifyExport(
    await readCopy(folder),
    await readKeys(),
    older || undefined,
  );
  for (const fault of faults) process.stdout.write(`✗ ${fault}\n`);
  process.stdout.write(
    faults.length === 0
      ? `✓ ${size} entries, whole and signed by the log and its witness\n`
      : `The ledger in ${folder} is not what was signed.\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

async function fetchCopy(origin: string, into: string): Promise<void> {
  const get = async (file: string) => {
    const answer = await fetch(new URL(`/log/${file}`, origin), { redirect: 'error' });
    if (!answer.ok) throw new Error(`${file}: answered ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const checkpoint = await get('checkpoint');
  const size =
    readCheckpoint(readNote(new TextDecoder().decode(checkpoint))?.text ?? '')?.size ?? 0;
  await mkdir(into, { recursive: true });
  await writeFile(path.join(into, 'checkpoint'), checkpoint);
  for (const { path: file } of filesOf(size)) {
    const target = path.join(into, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await get(file));
  }
}

async function readCopy(from: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const full = path.join(file.parentPath, file.name);
        const name = path.relative(from, full).split(path.sep).join('/');
        return [name, await readFile(full)] as const;
      }),
    ),
  );
}

async function readKeys(): Promise<Trust> {
  const { log, witnesses } = JSON.parse(await readFile(values.keys, 'utf8'));
  const [key, ...others] = [log, ...witnesses].map((each) => readVerifierKey(sha256, each));
  if (!key || others.length === 0 || others.includes(undefined)) {
    throw new Error(`${values.keys}: no keys of a log and its witness`);
  }
  return { log: key, witnesses: others.flatMap((each) => each ?? []) };
}
