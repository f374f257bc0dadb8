// `npm run check`: everything that can be judged without running the product. Each line is a command of its own.
import { spawnSync } from 'node:child_process';
import { build, root } from './build.mjs';

const checks = {
  'types of the contract': 'tsc --noEmit -p shared-types',
  'types of the server': 'tsc --noEmit -p bff',
  'types of the desk': 'tsc --noEmit -p bff/desk',
  'types of the mini-app, for browsers': 'tsc --noEmit -p miniapp',
  'types of the mini-app, for WeChat': 'tsc --noEmit -p miniapp/tsconfig.weapp.json',
  'types of the tests': 'tsc --noEmit -p tests',
  style: 'biome check --config-path=config/biome.json .',
  'who imports whom':
    'depcruise --config config/dependency-cruiser.cjs shared-types/src bff/src bff/desk/src miniapp/src tests',
  'what nobody uses':
    'knip --config config/knip.json --exclude unresolved,duplicates --no-config-hints',
  'the catalogue': 'tsx bff/src/lint-catalogue.ts',
  'the API document': 'tsx tests/contract/lint-api-document.ts',
  'sizes of the packages': 'node config/package-sizes.mjs',
};

await build(['h5', 'weapp', 'desk']);
const failed = Object.entries(checks).filter(([name, command]) => {
  const begun = Date.now();
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${root}/node_modules/.bin:${process.env.PATH}` },
  });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  if (status !== 0) process.stdout.write(`  ${command}\n${stdout}${stderr}\n`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
