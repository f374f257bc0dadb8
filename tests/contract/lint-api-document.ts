// Lints the derived OpenAPI document as its readers' tools would: `tsx tests/contract/lint-api-document.ts`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { routes } from '@zero-visit/shared-types';
import { openApi } from '../../bff/src/http/openapi';

const folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-api-'));
const file = path.join(folder, 'openapi.json');
writeFileSync(file, JSON.stringify(openApi(routes, { title: '零跑腿 Zero-Visit', version: '0' })));
const { status } = spawnSync(
  'redocly',
  ['lint', '--config', path.resolve(import.meta.dirname, 'redocly.yaml'), file],
  {
    stdio: 'inherit',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
);
rmSync(folder, { recursive: true });
process.exit(status ?? 1);
