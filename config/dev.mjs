// `npm run dev`: the same as `npm start`, watching: server, citizen app and desk are rebuilt as they change.
import { spawn } from 'node:child_process';
import { build, root } from './build.mjs';

await build(['h5', 'desk']);
const watchers = [
  [
    'node_modules/.bin/tsx',
    'watch',
    '--clear-screen=false',
    'bff/src/main.ts',
    ...process.argv.slice(2),
  ],
  ['npm', 'run', '--silent', 'watch:h5', '-w', 'miniapp'],
  ['npm', 'run', '--silent', 'watch:desk', '-w', 'bff'],
].map(([command, ...args]) => spawn(command, args, { cwd: root, stdio: 'inherit' }));

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const watcher of watchers) watcher.kill(signal);
  });
}
