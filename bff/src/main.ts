// The only composition root: environment → engines → rooms → app → listen. Stops gracefully.
import { existsSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { readVerifierKey } from '@zero-visit/shared-types';
import { announce } from './announce';
import { sandboxIntegrations } from './integrations/sandbox';
import { sandboxPeople } from './integrations/sandbox-people';
import { vendorIntegrations } from './integrations/vendors';
import { httpWitness } from './integrations/witness/http';
import { answerStarting, listen, openToLocalNetwork } from './listen';
import { loadCatalogue } from './modules/catalogue';
import { loadDivisions } from './modules/delivery';
import type { LedgerParts } from './modules/transparency';
import { systemClock } from './platform/clock';
import { openDatabase } from './platform/database';
import { startEmbeddedPostgres } from './platform/embedded-postgres';
import { type Environment, readEnvironment } from './platform/environment';
import { inProcessEphemeral } from './platform/in-process-ephemeral';
import { createTokens } from './platform/jwt';
import { checkKeys } from './platform/key-check';
import { openKeys, openWitnessSigner } from './platform/keys';
import { createLog, type Log } from './platform/log';
import { createMetrics } from './platform/metrics';
import { migrate } from './platform/migrate';
import { type NoteSigner, sha256 } from './platform/note-signer';
import { redisEphemeral } from './platform/redis-ephemeral';
import { signedHeads } from './platform/signed-heads';
import { StartFault } from './platform/start-fault';
import { createVault } from './platform/vault';
import { openProduct } from './product';
import { loadSandbox, productionHandlers, sandboxHandlers } from './sandbox';
import { startWitness } from './witness/child';

const root = path.resolve(import.meta.dirname, '../..');

/** What has been started, to be stopped in the opposite order. */
const started: (() => Promise<unknown>)[] = [];

async function start(): Promise<void> {
  const asked = readEnvironment(process.env);
  const environment = process.argv.includes('--lan') ? openToLocalNetwork(asked) : asked;
  const { databaseUrl, redisUrl, origin, host, port, mode } = environment;
  const log = createLog(environment.logLevel);
  const isSandbox = environment.mode === 'sandbox';

  const catalogueFiles = loadCatalogue(path.join(root, 'config/catalogue'));
  const keys = await openKeys(environment.keyFolder, environment.ledgerName);
  // The port is taken first: a second start must say so before it touches anything.
  let answer: RequestListener = answerStarting;
  const server = createServer((request, response) => answer(request, response));
  started.push(await listen(server, { host, port }));

  const postgres = databaseUrl
    ? undefined
    : await startEmbeddedPostgres({
        folder: environment.dataFolder,
        port: environment.postgresPort,
        log,
      });
  if (postgres) started.push(postgres.stop);
  const database = openDatabase(postgres?.url ?? databaseUrl ?? '', {
    onError: (error) => log.fault('A database connection was lost', error),
  });
  started.push(database.close);
  await migrate(database, path.join(root, 'bff/migrations'));
  await checkKeys(database, keys.vault);

  const ephemeral = redisUrl
    ? redisEphemeral(redisUrl, (error) => log.fault('Redis is away', error))
    : inProcessEphemeral();
  started.push(() => ephemeral.close());
  const metrics = createMetrics({ database });
  const metricsServer = await metrics.serve(environment.metricsPort);
  started.push(metricsServer.close);

  const clock = systemClock;
  const standIns = isSandbox
    ? sandboxIntegrations({ clock, journey: environment.journey })
    : undefined;
  if (standIns) started.push(async () => standIns.courier.close());
  const product = openProduct({
    database,
    ephemeral,
    clock,
    log,
    origin,
    catalogueFiles,
    divisions: loadDivisions(path.join(root, 'config/catalogue/divisions.json')),
    vault: createVault(keys.vault),
    tokens: createTokens([keys.token], clock),
    signers: keys.signers,
    courierSalt: keys.courierSalt,
    ledger: {
      signer: keys.ledger,
      signed: signedHeads(environment.ledgerFolder),
      ...(await witnessOf(environment, keys.ledger, log)),
    },
    integrations:
      environment.mode === 'production'
        ? vendorIntegrations(environment.vendors, clock)
        : (standIns as NonNullable<typeof standIns>),
    standIns: isSandbox,
    surfaces: surfacesOf(isSandbox, log),
    proxyHops: environment.proxyHops,
    requestLog: {
      request(line) {
        metrics.request(line);
        log.debug('request', line);
      },
      fault: (error, state) => log.fault('A request failed', error, state),
    },
    onJobEnd: metrics.job,
    sandbox: ({ identity }) =>
      standIns
        ? sandboxHandlers({ people: sandboxPeople, sms: standIns.sms, identity })
        : productionHandlers,
  });
  if (isSandbox) await loadSandbox({ staff: product.rooms.staff, database });
  const jobs = await product.startJobs();
  started.push(jobs.stop);
  answer = product.app.callback();
  announce({ mode, origin, host, metricsPort: metricsServer.port });
}

/** Somebody else, or in a sandbox a process beside ours. */
async function witnessOf(
  { witnessUrl, witnessKey, witnessFolder }: Environment,
  signer: NoteSigner,
  log: Log,
): Promise<Pick<LedgerParts, 'witness' | 'witnessKey'>> {
  if (witnessUrl) {
    const key = readVerifierKey(sha256, witnessKey ?? '');
    if (!key) throw new StartFault('WITNESS_KEY: give the verifier key of the witness');
    return { witness: httpWitness(witnessUrl), witnessKey: key };
  }
  const { key } = await openWitnessSigner(witnessFolder);
  const program = path.join(root, 'bff/dist/witness.js');
  const beside = startWitness({ program, folder: witnessFolder, signer, log, reach: httpWitness });
  started.push(beside.stop);
  return { witness: beside.witness, witnessKey: key };
}

/** The longest path first: the citizen's app is at the root. The page to try it is a sandbox's. */
function surfacesOf(isSandbox: boolean, log: Log) {
  const fronts = [
    { at: '/desk', folder: 'bff/desk/dist/desk' },
    { at: '/window', folder: 'bff/desk/dist/window' },
    ...(isSandbox ? [{ at: '/try', folder: 'bff/desk/dist/try' }] : []),
    { at: '/', folder: 'miniapp/dist/h5' },
  ];
  const list = fronts.flatMap(({ at, folder }) => {
    const built = path.join(root, folder);
    if (existsSync(path.join(built, 'index.html'))) return { at, folder: built };
    log.warn('A front is not built and not served', { file: folder });
    return [];
  });
  return { list, mayFrame: isSandbox };
}

let isStopping = false;
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  for (const end of started.reverse()) {
    await end().catch((error) => process.stderr.write(`${error.message}\n`));
  }
  process.exit(code);
}
process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));

start().catch(async (error) => {
  process.stderr.write(`${error instanceof StartFault ? error.message : error.stack}\n`);
  await stop(1);
});
