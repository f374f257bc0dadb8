import path from 'node:path';
import * as z from 'zod';
import { StartFault } from './start-fault';

const whole = (least: number, most: number, says: string) =>
  z.coerce.number(says).int(says).min(least, says).max(most, says);
const port = whole(1, 65_535, 'give a port from 1 to 65535');
const text = z.string().trim();
const origin = z
  .string()
  .regex(
    /^https?:\/\/[^/?#@\s]+$/,
    'give scheme, host and port only, as in https://zwfw.example.cn',
  );
const address = z.url({ protocol: /^https$/, error: 'give an address that begins with https://' });

/**
 * Every variable that tunes the server. Its message is what an operator reads when it is wrong;
 * values are never repeated, because some are secrets. Documented in config/environment.example.
 */
export const Variables = z.object({
  ZERO_VISIT_MODE: z
    .enum(['sandbox', 'production'], 'say sandbox or production')
    .default('sandbox'),
  HOST: text.default('127.0.0.1'),
  PORT: port.default(8080),
  ORIGIN: origin.optional(),
  PROXY_HOPS: whole(0, 5, 'give how many balancers stand in front, from 0 to 5').default(0),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/./,
      'give postgres://user:password@host:port/database, or leave it out',
    )
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/./, 'give redis://host:port, or leave it out')
    .optional(),
  DATA_FOLDER: text.default('.data'),
  KEY_FOLDER: text.default('.keys'),
  LEDGER_FOLDER: text.default('.ledger'),
  LEDGER_NAME: text
    .regex(/^[\w./-]{3,80}$/, 'give a name without blanks, as in zwfw.example.cn/ledger')
    .optional(),
  WITNESS_FOLDER: text.default('.witness'),
  WITNESS_KEY: text.optional(),
  WITNESS_URL: z.url({ protocol: /^https?$/, error: 'give the address of the witness' }).optional(),
  POSTGRES_PORT: port.optional(),
  METRICS_PORT: port.default(9464),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'say debug, info, warn, error or silent')
    .default('info'),
  SANDBOX_JOURNEY_MS: whole(100, 86_400_000, 'give milliseconds, from 100 to a day').default(
    20_000,
  ),
  REGISTRIES_URL: address.optional(),
  REGISTRIES_TOKEN: text.optional(),
  NETWORK_ID_URL: address.optional(),
  NETWORK_ID_TOKEN: text.optional(),
  WECHAT_APP_ID: text.optional(),
  WECHAT_APP_SECRET: text.optional(),
  SMS_URL: address.optional(),
  SMS_TOKEN: text.optional(),
  SMS_SIGNATURE: text.optional(),
  KUAIDI100_KEY: text.optional(),
  KUAIDI100_SECRET: text.optional(),
  KUAIDI100_PARTNER_ID: text.optional(),
  KUAIDI100_CARRIER: text.optional(),
  SENDER_NAME: text.optional(),
  SENDER_MOBILE: z
    .string()
    .regex(/^1[3-9]\d{9}$/, 'give a mobile number of 11 digits')
    .optional(),
  SENDER_ADDRESS: text.optional(),
});
type Variables = z.infer<typeof Variables>;

/** What production needs of the outside, because it refuses stand-ins (settled.md 17). */
const OF_VENDORS = {
  REGISTRIES_URL: 'the data-sharing gateway of the registers',
  REGISTRIES_TOKEN: 'its token',
  NETWORK_ID_URL: 'the access gateway of 国家网络身份认证',
  NETWORK_ID_TOKEN: 'its token',
  WECHAT_APP_ID: "the mini program's app id",
  WECHAT_APP_SECRET: "the mini program's secret",
  SMS_URL: 'the text message gateway',
  SMS_TOKEN: 'its token',
  SMS_SIGNATURE: 'the registered name in front of each text',
  KUAIDI100_KEY: 'the account with kuaidi100',
  KUAIDI100_SECRET: 'its secret',
  KUAIDI100_PARTNER_ID: 'the monthly account with the carrier',
  KUAIDI100_CARRIER: "the carrier's code at kuaidi100, such as ems",
  SENDER_NAME: 'who sends the parcels',
  SENDER_MOBILE: 'whom the courier calls',
  SENDER_ADDRESS: 'where the courier collects',
  LEDGER_NAME: 'the name under which the ledger signs, the same that the apps were built with',
  WITNESS_URL: 'the witness of the ledger, run by somebody else',
  WITNESS_KEY: 'its verifier key, the same that the apps were built with',
} as const satisfies Partial<Record<keyof Variables, string>>;

type VendorSettings = { readonly [Name in keyof typeof OF_VENDORS]: string };

export type Environment = {
  readonly host: string;
  readonly port: number;
  /** Where phones reach us, without a slash at the end. */
  readonly origin: string;
  /** How many balancers stand in front of us. */
  readonly proxyHops: number;
  readonly databaseUrl?: string;
  readonly redisUrl?: string;
  /** Absolute paths. */
  readonly dataFolder: string;
  readonly keyFolder: string;
  /** Where the ledger's signer remembers what it signed: not beside the database, nor in its backups. */
  readonly ledgerFolder: string;
  readonly ledgerName?: string;
  /** Of the sandbox's own witness; another one has an address. */
  readonly witnessFolder: string;
  readonly witnessUrl?: string;
  readonly witnessKey?: string;
  readonly postgresPort?: number;
  readonly metricsPort: number;
  readonly logLevel: Variables['LOG_LEVEL'];
} & (
  | {
      readonly mode: 'sandbox';
      /** How long a parcel of the sandbox is under way, in milliseconds. */
      readonly journey: number;
    }
  | { readonly mode: 'production'; readonly vendors: VendorSettings }
);

/** Reads the environment once, at the start. Throws one StartFault that lists every fault. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = Variables.safeParse(set);
  const faults = (read.error?.issues ?? []).map(
    ({ path: [name], message }) => `${String(name)}: ${message}`,
  );
  if (set.ZERO_VISIT_MODE === 'production') faults.push(...missingInProduction(set));
  if (faults.length > 0 || !read.success) {
    throw new StartFault(
      `The environment is not right:\n${faults.map((fault) => `  ${fault}\n`).join('')}` +
        'Every variable is explained in config/environment.example.',
    );
  }
  const { data } = read;
  return {
    host: data.HOST,
    port: data.PORT,
    proxyHops: data.PROXY_HOPS,
    origin: data.ORIGIN ?? `http://localhost:${data.PORT}`,
    ...(data.DATABASE_URL && { databaseUrl: data.DATABASE_URL }),
    ...(data.REDIS_URL && { redisUrl: data.REDIS_URL }),
    dataFolder: path.resolve(data.DATA_FOLDER),
    keyFolder: path.resolve(data.KEY_FOLDER),
    ledgerFolder: path.resolve(data.LEDGER_FOLDER),
    ...(data.LEDGER_NAME && { ledgerName: data.LEDGER_NAME }),
    witnessFolder: path.resolve(data.WITNESS_FOLDER),
    ...(data.WITNESS_KEY && { witnessKey: data.WITNESS_KEY }),
    ...(data.WITNESS_URL && { witnessUrl: data.WITNESS_URL }),
    ...(data.POSTGRES_PORT && { postgresPort: data.POSTGRES_PORT }),
    metricsPort: data.METRICS_PORT,
    logLevel: data.LOG_LEVEL,
    ...(data.ZERO_VISIT_MODE === 'sandbox'
      ? { mode: 'sandbox', journey: data.SANDBOX_JOURNEY_MS }
      : { mode: 'production', vendors: vendorsOf(data) }),
  };
}

function missingInProduction(set: Record<string, string | undefined>): string[] {
  const vendors = Object.entries(OF_VENDORS)
    .filter(([name]) => set[name] === undefined)
    .map(([name, what]) => `${name}: production needs ${what}`);
  return set.ORIGIN?.startsWith('https://')
    ? vendors
    : ['ORIGIN: production needs the https:// address that citizens know', ...vendors];
}

/** Their presence was checked before. */
const vendorsOf = (data: Variables) =>
  Object.fromEntries(
    Object.keys(OF_VENDORS).map((name) => [name, data[name as keyof VendorSettings]]),
  ) as VendorSettings;
