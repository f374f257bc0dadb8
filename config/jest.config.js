import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { resolve } = createRequire(import.meta.url);

/** Tests run from source: TypeScript is stripped by SWC, and tsc (`npm run check`) judges the types. */
const transform = {
  '^.+\\.(ts|tsx)$': [
    resolve('@swc/jest'),
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'es6' },
    },
  ],
};

export default {
  rootDir: root,
  // A worker that will not end is ended; tests of one process would keep the whole run waiting.
  maxWorkers: 2,
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  reporters: ['default', 'summary', '<rootDir>/config/closing-line-reporter.mjs'],
  // The first test of a run that asks for a database waits for its PostgreSQL to be made.
  testTimeout: 30_000,
  projects: [
    {
      displayName: 'node',
      rootDir: root,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/'],
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      transform,
    },
  ],
};
