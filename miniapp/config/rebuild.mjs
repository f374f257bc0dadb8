// Rebuilds the browser app whenever its sources change; the bff serves what was built last. (Taro's own watcher empties
// the folder and serves from memory, on a port of its own, where codes of our server would be foreign.)
import { watch } from 'node:fs';
import path from 'node:path';
import { build, root } from '../../config/build.mjs';

/** Editors save in several strokes; so long is waited for the last one, in milliseconds. */
const PAUSE = 300;

let timer;
let building = Promise.resolve();
const rebuild = () => {
  building = building
    .then(() => build(['h5']))
    .catch((error) => process.stdout.write(`${error.message}\n`));
};

for (const folder of ['miniapp/src', 'shared-types/src']) {
  watch(path.join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, PAUSE);
  });
}
