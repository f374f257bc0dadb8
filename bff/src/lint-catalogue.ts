import path from 'node:path';
import { loadCatalogue } from './modules/catalogue';

/** `npm run check`: judges the catalogue as the server does when it starts, and says every fault. */
const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '../../config/catalogue');

try {
  const { services, fields } = loadCatalogue(folder);
  process.stdout.write(
    `${services.length} services over ${fields.length} fields can be published\n`,
  );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
