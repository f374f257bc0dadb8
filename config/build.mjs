// Builds what a start or a test needs, and only what is missing or older than its sources.
//   node config/build.mjs [--all] [keys] [h5] [weapp] [desk]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const keyFolder = path.resolve(root, process.env.KEY_FOLDER ?? '.keys');
const contract = 'shared-types/src';

/** What is built, from which sources, and by which command; order matters: the apps carry the keys. */
const parts = {
  keys: {
    says: 'server keys',
    out: path.join(keyFolder, 'qr-public.json'),
    from: [],
    command: ['node', '--import', 'tsx', 'bff/src/make-keys.ts'],
  },
  h5: {
    says: 'the citizen app for browsers',
    out: 'miniapp/dist/h5/index.html',
    from: ['miniapp/src', 'miniapp/config', 'miniapp/package.json', contract],
    command: ['npm', 'run', '--silent', 'build:h5', '-w', 'miniapp'],
  },
  weapp: {
    says: 'the WeChat mini program',
    out: 'miniapp/dist/weapp/app.json',
    from: ['miniapp/src', 'miniapp/config', 'miniapp/package.json', contract],
    command: ['npm', 'run', '--silent', 'build:weapp', '-w', 'miniapp'],
  },
  desk: {
    says: 'the desk, the window screen and the page to try it',
    out: 'bff/desk/dist/desk/index.html',
    from: ['bff/desk', contract],
    command: ['npm', 'run', '--silent', 'build:desk', '-w', 'bff'],
  },
};

const asked = process.argv.slice(2).filter((each) => each in parts);
const names =
  asked.length > 0 ? ['keys', ...asked.filter((each) => each !== 'keys')] : Object.keys(parts);
const again = process.argv.includes('--all');

for (const [index, name] of names.entries()) {
  const part = parts[name];
  const out = path.resolve(root, part.out);
  const stamp = path.join(root, 'node_modules/.cache/zero-visit', name);
  const digest = digestOf(
    name === 'keys' ? [] : [...part.from, path.join(keyFolder, 'qr-public.json')],
  );
  const fresh = existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if (fresh && !again) continue;
  const begun = Date.now();
  process.stdout.write(`[${index + 1}/${names.length}] building ${part.says} … `);
  await run(part.command);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  process.stdout.write(`${Math.round((Date.now() - begun) / 100) / 10} s\n`);
}

/** Sources are compared by name, size and time; a built folder inside them does not count. */
function digestOf(sources) {
  const hash = createHash('sha256');
  const visit = (entry) => {
    const full = path.resolve(root, entry);
    if (!existsSync(full)) return;
    const { mtimeMs, size } = statSync(full);
    if (!statSync(full).isDirectory()) return void hash.update(`${entry} ${size} ${mtimeMs}\n`);
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
      process.stdout.write(`failed\n${Buffer.concat(output)}\n`);
      process.exit(1);
    });
  });
}
