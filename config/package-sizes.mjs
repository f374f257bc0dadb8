// Prints what the built apps weigh and fails over the budget. Figures are those of the first issue: WeChat's main package
// ≤ 900 KB and everything ≤ 2 MB; a browser's first load ≤ 180 KB of script (gzip) before the scanner.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './build.mjs';

const KB = 1024;
const weapp = path.join(root, 'miniapp/dist/weapp');
const h5 = path.join(root, 'miniapp/dist/h5');

/** Bytes of all files below a folder whose path fits. */
const weigh = (folder, fits = () => true) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile() && fits(file))
    .reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);

/** A page outside every subpackage is in the main package; maps and licence notes are not uploaded. */
const isShipped = (file) => !/\.(map|LICENSE\.txt)$/.test(file);
const isMain = (file) => isShipped(file) && !file.startsWith(`packages${path.sep}`);

const gzipped = (file) => gzipSync(readFileSync(path.join(h5, file)), { level: 9 }).length;

/** Scripts that the page itself names, and the first tab, which is loaded before anything can be seen. */
function firstLoad() {
  const html = readFileSync(path.join(h5, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map(([, file]) => file);
  const home = readdirSync(path.join(h5, 'js'))
    .map((file) => `js/${file}`)
    .filter((file) => file.endsWith('.js') && !named.includes(file))
    .filter((file) => readFileSync(path.join(h5, file), 'utf8').includes('home-page'));
  return [...named, ...home].reduce((sum, file) => sum + gzipped(file), 0);
}

const figures = [
  ['WeChat, main package', weigh(weapp, isMain), 900 * KB],
  ['WeChat, everything', weigh(weapp, isShipped), 2048 * KB],
  ['browser, first load, script (gzip)', firstLoad(), 180 * KB],
];
for (const [name, bytes, budget] of figures) {
  const mark = bytes <= budget ? '✓' : '✗';
  process.stdout.write(`${mark} ${name}: ${(bytes / KB).toFixed(1)} KB of ${budget / KB} KB\n`);
}
process.exit(figures.every(([, bytes, budget]) => bytes <= budget) ? 0 : 1);
