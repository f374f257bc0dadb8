import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment, Variables } from '../../bff/src/platform/environment';
import { StartFault } from '../../bff/src/platform/start-fault';

const example = readFileSync(
  path.resolve(import.meta.dirname, '../../config/environment.example'),
  'utf8',
);
const documented = [...example.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => ({
    name,
    value,
  }),
);

const complete = {
  ZERO_VISIT_MODE: 'production',
  ORIGIN: 'https://zwfw.example.cn',
  REGISTRIES_URL: 'https://share.example.cn',
  REGISTRIES_TOKEN: 'secret-token-1',
  NETWORK_ID_URL: 'https://id.example.cn',
  NETWORK_ID_TOKEN: 'secret-token-2',
  WECHAT_APP_ID: 'wx0123456789abcdef',
  WECHAT_APP_SECRET: 'secret-token-3',
  SMS_URL: 'https://sms.example.cn',
  SMS_TOKEN: 'secret-token-4',
  SMS_SIGNATURE: '零跑腿',
  KUAIDI100_KEY: 'secret-token-5',
  KUAIDI100_SECRET: 'secret-token-6',
  KUAIDI100_PARTNER_ID: 'partner',
  KUAIDI100_CARRIER: 'ems',
  SENDER_NAME: '禅城区行政服务中心',
  SENDER_MOBILE: '13800000000',
  SENDER_ADDRESS: '佛山市禅城区',
  LEDGER_NAME: 'zwfw.example.cn/ledger',
  WITNESS_KEY: 'witness.example.cn+00000000+AAAA',
  WITNESS_URL: 'https://witness.example.cn',
};

const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readEnvironment(env);
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    return error.message.split('\n').filter((line) => line.startsWith('  '));
  }
  return [];
};

describe('the environment', () => {
  it('may be empty: then it is a sandbox on loopback that keeps its data here', () => {
    expect(readEnvironment({})).toEqual({
      mode: 'sandbox',
      host: '127.0.0.1',
      port: 8080,
      origin: 'http://localhost:8080',
      proxyHops: 0,
      dataFolder: path.resolve('.data'),
      keyFolder: path.resolve('.keys'),
      ledgerFolder: path.resolve('.ledger'),
      witnessFolder: path.resolve('.witness'),
      metricsPort: 9464,
      logLevel: 'info',
      journey: 20_000,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: ' ' })).toEqual(readEnvironment({}));
  });

  it('is told all its faults at once, each with what to do', () => {
    const faults = faultsOf({
      ZERO_VISIT_MODE: 'test',
      PORT: 'eighty',
      METRICS_PORT: '70000',
      ORIGIN: 'https://zwfw.example.cn/path',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      REDIS_URL: 'localhost',
      LOG_LEVEL: 'loud',
      SANDBOX_JOURNEY_MS: '1.5',
    });
    const names = faults.map((line) => /[A-Z_0-9]+/.exec(line)?.[0]);
    expect(names.sort()).toEqual(
      [
        'ZERO_VISIT_MODE',
        'PORT',
        'METRICS_PORT',
        'ORIGIN',
        'DATABASE_URL',
        'REDIS_URL',
        'LOG_LEVEL',
        'SANDBOX_JOURNEY_MS',
      ].sort(),
    );
    for (const fault of faults) expect(fault).toMatch(/: (say|give) /);
    expect(faults.join()).not.toContain('hunter2');
  });

  it('needs everything outside in production, and says what is missing together with what is wrong', () => {
    expect(faultsOf(complete)).toEqual([]);
    const vendors = Object.keys(complete).filter((name) => name !== 'ZERO_VISIT_MODE');
    const faults = faultsOf({ ZERO_VISIT_MODE: 'production', PORT: '0' });
    expect(faults.map((line) => line.trim().split(':')[0]).sort()).toEqual(
      ['PORT', ...vendors].sort(),
    );
    expect(faultsOf({ ...complete, ORIGIN: 'http://zwfw.example.cn' })).toHaveLength(1);
  });

  it('hands the vendors’ settings over in production only', () => {
    expect(readEnvironment(complete)).toMatchObject({ vendors: { SMS_SIGNATURE: '零跑腿' } });
    expect(readEnvironment({ ...complete, ZERO_VISIT_MODE: 'sandbox' })).not.toHaveProperty(
      'vendors',
    );
  });

  it('is documented, every variable and no other, each with its default', () => {
    expect(documented.map(({ name }) => name)).toEqual(Object.keys(Variables.shape));
    const asDocumented = Object.fromEntries(documented.map(({ name, value }) => [name, value]));
    expect(readEnvironment(asDocumented)).toEqual(readEnvironment({}));
  });
});
