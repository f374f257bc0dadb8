import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allStatements } from '../../bff/src/platform/database';

const source = path.resolve(import.meta.dirname, '../../bff/src');

/** Imports whatever names statements, every room's store and the plumbing, and answers all of them. */
export async function everyStatement(): Promise<ReturnType<typeof allStatements>> {
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    const namesSome = () => /\bstatement[<(]/.test(readFileSync(path.join(source, file), 'utf8'));
    if (file.endsWith('.ts') && namesSome()) await import(path.join(source, file));
  }
  return allStatements();
}
