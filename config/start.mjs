// `npm start`: builds what is missing, then becomes the server. `-- --lan` lets a phone on the local network in.
import { build } from './build.mjs';

try {
  await build(['bff', 'h5', 'desk']);
} catch (error) {
  process.stdout.write(`${error.message}\n`);
  process.exit(1);
}
await import('../bff/dist/main.js');
