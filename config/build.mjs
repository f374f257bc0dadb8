// Builds what a start or a test needs, and only what is missing or older than its sources.
//   node config/build.mjs [--all] [keys] [bff] [h5] [weapp] [desk]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(import.meta.dirname, '..');
const publicKeys = path.resolve(root, process.env.KEY_FOLDER ?? '.keys', 'qr-public.json');
const ledgerKeys = path.resolve(root, process.env.KEY_FOLDER ?? '.keys', 'ledger-public.json');
const contract = 'shared-types/src';
/** What the citizen's app is made of, for either target: it carries the keys that it trusts. */
const app = [
  'miniapp/src',
  'miniapp/config',
  'miniapp/package.json',
  contract,
  publicKeys,
  ledgerKeys,
];

/** What is built, from which sources, and by which command; order matters: the apps carry the keys. */
const parts = {
  keys: {
    says: 'server keys',
    out: ledgerKeys,
    from: [],
    command: ['node', '--import', 'tsx', 'bff/src/make-keys.ts'],
  },
  bff: {
    says: 'the server',
    out: 'bff/dist/main.js',
    from: ['bff/src', contract],
    command: [
      'node_modules/.bin/esbuild',
      'main=bff/src/main.ts',
      'witness=bff/src/witness/main.ts',
      '--bundle',
      '--platform=node',
      '--format=esm',
      '--target=node20',
      '--packages=external',
      `--alias:@zero-visit/shared-types=./${contract}/index.ts`,
      '--outdir=bff/dist',
      '--log-level=warning',
    ],
  },
  h5: {
    says: 'the citizen app for browsers',
    out: 'miniapp/dist/h5/index.html',
    from: app,
    command: ['npm', 'run', '--silent', 'build:h5', '-w', 'miniapp'],
  },
  weapp: {
    says: 'the WeChat mini program',
    out: 'miniapp/dist/weapp/app.json',
    from: app,
    command: ['npm', 'run', '--silent', 'build:weapp', '-w', 'miniapp'],
  },
  desk: {
    says: 'the desk, the window screen and the page to try it',
    out: 'bff/desk/dist/desk/index.html',
    from: ['bff/desk', contract],
    command: ['npm', 'run', '--silent', 'build:desk', '-w', 'bff'],
  },
};

/** Brings the named parts (all, if none is named) up to their sources, saying what takes time. */
export async function build(names, { again = false } = {}) {
  const wanted = Object.keys(parts).filter(
    (name) => name === 'keys' || names.length === 0 || names.includes(name),
  );
  for (const [index, name] of wanted.entries()) {
    const part = parts[name];
    const stamp = path.join(root, 'node_modules/.cache/zero-visit', name);
    const digest = digestOf(part.from);
    const fresh =
      existsSync(path.resolve(root, part.out)) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === digest;
    if (fresh && !again) continue;
    const begun = Date.now();
    process.stdout.write(`[${index + 1}/${wanted.length}] building ${part.says} … `);
    await run(part.command);
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, digest);
    process.stdout.write(`${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
  }
}

/** Sources are compared by name, size and time; a built folder inside them does not count. */
function digestOf(sources) {
  const hash = createHash('sha256');
  const visit = (entry) => {
    const full = path.resolve(root, entry);
    if (!existsSync(full)) return;
    const facts = statSync(full);
    if (!facts.isDirectory()) {
      hash.update(`${entry} ${facts.size} ${facts.mtimeMs}\n`);
      return;
    }
    for (const child of readdirSync(full).sort()) {
      if (child !== 'dist' && child !== 'node_modules') visit(path.join(entry, child));
    }
  };
  for (const source of sources) visit(source);
  return hash.digest('hex');
}

/** Runs a build quietly; its output is shown only when it fails. */
function run([command, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(new Error(`failed\n${Buffer.concat(output)}`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  try {
    await build(
      asked.filter((each) => each in parts),
      { again: asked.includes('--all') },
    );
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    process.exit(1);
  }
}
