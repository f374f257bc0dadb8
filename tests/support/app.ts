import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Courier, CourierFollowing } from '../../bff/src/integrations/courier';
import { sandboxIntegrations } from '../../bff/src/integrations/sandbox';
import { sandboxPeople } from '../../bff/src/integrations/sandbox-people';
import { httpWitness } from '../../bff/src/integrations/witness/http';
import { CROWD } from '../../bff/src/listen';
import { loadCatalogue } from '../../bff/src/modules/catalogue';
import { loadDivisions } from '../../bff/src/modules/delivery';
import { inProcessEphemeral } from '../../bff/src/platform/in-process-ephemeral';
import { createTokens } from '../../bff/src/platform/jwt';
import { openKeys, openWitnessSigner } from '../../bff/src/platform/keys';
import { createLog } from '../../bff/src/platform/log';
import { signedHeads } from '../../bff/src/platform/signed-heads';
import { createVault } from '../../bff/src/platform/vault';
import { openProduct } from '../../bff/src/product';
import { loadSandbox, sandboxHandlers } from '../../bff/src/sandbox';
import { sandboxStaff } from '../../bff/src/sandbox-staff';
import { serveWitness } from '../../bff/src/witness/serve';
import { createWitness } from '../../bff/src/witness/witness';
import { freshDatabase } from './postgres';

const root = path.resolve(import.meta.dirname, '../..');

export type TestApp = Awaited<ReturnType<typeof startApp>>;

type Options = {
  /** Rate limits as in the contract; off for tests that ask more often than a person would. */
  readonly limits?: boolean;
  /** How long a parcel is under way, in milliseconds. */
  readonly journey?: number;
  /** Whether phones come over https, which a balancer in front would end. */
  readonly isHttps?: boolean;
  /** How many balancers stand in front. */
  readonly proxyHops?: number;
  /** Whether the built desk is served. */
  readonly desk?: boolean;
  /** What the courier does otherwise than the stand-in. */
  readonly courier?: Partial<Courier>;
};

/**
 * The whole product over real HTTP, on a database of its own, with the stand-ins of the sandbox and
 * a clock that a test may move.
 */
export async function startApp({ limits = true, journey = 400, ...differs }: Options = {}) {
  const keyFolder = mkdtempSync(path.join(tmpdir(), 'zero-visit-keys-'));
  const keys = await openKeys(keyFolder);
  const database = await freshDatabase();
  const vault = createVault(keys.vault);
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const server = createServer();
  // Client and server share one busy thread: an idle connection is not closed under the client's hands.
  server.keepAliveTimeout = 120_000;
  const origin = `http://localhost:${await listen(server)}`;
  const shortLived = inProcessEphemeral();
  const ephemeral = limits
    ? shortLived
    : { ...shortLived, limit: async () => ({ allowed: true, retryAfterSeconds: 0 }) };
  const outside = sandboxIntegrations({ clock, journey });
  /** What the courier was asked to follow, and whom it tells. */
  const followings: CourierFollowing[] = [];
  const courier: Courier = {
    ...outside.courier,
    follow: (following) => {
      followings.push(following);
      return outside.courier.follow(following);
    },
    ...differs.courier,
  };
  /** Faults of ours; a test that does not expect one fails by it when it closes the app. */
  const faults: unknown[] = [];

  const core = createWitness({
    folder: path.join(keyFolder, 'witness'),
    signer: await openWitnessSigner(path.join(keyFolder, 'witness')),
    logs: [keys.ledger.key],
  });
  const witnessServed = await serveWitness(core, { host: '127.0.0.1', port: 0 });
  const witness = httpWitness(`http://127.0.0.1:${witnessServed.port}`);

  const product = openProduct({
    database,
    ephemeral,
    clock,
    origin: differs.isHttps ? origin.replace('http:', 'https:') : origin,
    log: createLog('silent'),
    catalogueFiles: loadCatalogue(path.join(root, 'config/catalogue')),
    divisions: loadDivisions(path.join(root, 'config/catalogue/divisions.json')),
    vault,
    tokens: createTokens([keys.token], clock),
    signers: keys.signers,
    courierSalt: keys.courierSalt,
    ledger: {
      signer: keys.ledger,
      signed: signedHeads(path.join(keyFolder, 'ledger')),
      witness,
      witnessKey: core.key,
    },
    integrations: { ...outside, courier },
    standIns: true,
    proxyHops: differs.proxyHops ?? 0,
    surfaces: {
      list: differs.desk ? [{ at: '/desk', folder: path.join(root, 'bff/desk/dist/desk') }] : [],
      mayFrame: false,
    },
    requestLog: { request: () => {}, fault: (error) => void faults.push(error) },
    sandbox: ({ identity }) =>
      sandboxHandlers({ people: sandboxPeople, sms: outside.sms, identity }),
  });
  await loadSandbox({ staff: product.rooms.staff, database });
  const jobs = await product.startJobs();
  server.on('request', product.app.callback());

  return {
    origin,
    database,
    vault,
    outside,
    followings,
    signers: keys.signers,
    ledgerKeys: { log: keys.ledger.key, witnesses: [core.key] },
    clock,
    rooms: product.rooms,
    jobs,
    faults,
    /** Lets time pass for the product, though not for its callers. */
    pass(milliseconds: number) {
      ahead += milliseconds;
    },
    /** A sample citizen by name or id. */
    citizen(name: string) {
      const found = sandboxPeople.find((each) => each.name === name || each.id === name);
      if (!found) throw new Error(`the sandbox has no ${name}`);
      return found;
    },
    /** Sample citizens whom a service is for. */
    citizensFor: (serviceCode: string) =>
      sandboxPeople.filter(({ tries }) => tries.includes(serviceCode)),
    /** Name and password of a member of staff; a reviewer is of the service's department. */
    staff(role: 'reviewer' | 'supervisor', serviceCode?: string) {
      const department = serviceCode && product.rooms.catalogue.service(serviceCode)?.department;
      const found = sandboxStaff.find(
        (each) => each.role === role && (!department || each.departmentCode === department),
      );
      if (!found) throw new Error(`the sandbox has no ${role}`);
      return found;
    },
    /** Waits for what follows an act; says what it waited for in vain. */
    async until<T>(what: string, look: () => Promise<T | undefined>, milliseconds = 15_000) {
      for (const end = Date.now() + milliseconds; Date.now() < end; ) {
        const seen = await look();
        if (seen !== undefined) return seen;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`waited in vain: ${what}`);
    },
    async close() {
      outside.courier.close();
      await jobs.stop();
      await witnessServed.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await ephemeral.close();
      await database.close();
      rmSync(keyFolder, { recursive: true });
      if (faults.length > 0) throw faults[0];
    },
  };
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen({ port: 0, host: 'localhost', backlog: CROWD }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
