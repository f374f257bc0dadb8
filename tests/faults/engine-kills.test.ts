import { anEngine, dataFolder, end } from '../support/engine';
import { eventually } from '../support/eventually';

const ROUNDS = 6;

describe('kill -9 in the middle of writing', () => {
  let engine: ReturnType<typeof anEngine>;

  beforeEach(async () => {
    engine = anEngine(await dataFolder());
  });
  afterEach(() => engine.cleanUp());

  it('of the app: the next start adopts the PostgreSQL it left, and nothing acknowledged is lost', async () => {
    const { pid, url } = await firstStart();
    for (let round = 0; round < ROUNDS; round += 1) {
      const app = await engine.start();
      await engine.writeMore();
      await end(app);
      expect(engine.postgresPid()).toBe(pid);
    }
    const app = await engine.start();
    expect(app.url).toBe(url);
    await engine.expectNothingLost(app.url);
  }, 120_000);

  it('of PostgreSQL: the app starts it again at the same address and goes on, and nothing is lost', async () => {
    const app = await engine.start();
    for (let round = 0; round < ROUNDS; round += 1) {
      await engine.writeMore();
      const killed = engine.postgresPid();
      await engine.killPostgres();
      await eventually(() => isAnother(killed), 30_000);
      await engine.writeMore();
    }
    expect(app.child.exitCode).toBeNull();
    await engine.expectNothingLost(app.url);
  }, 120_000);

  it('of both, in either order: the next start recovers, and nothing is lost', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const app = await engine.start();
      expect(app.refusal).toBe('');
      await engine.expectNothingLost(app.url);
      await engine.writeMore();
      if (round % 2) await end(app);
      await engine.killPostgres();
      await end(app);
    }
    const app = await engine.start();
    await engine.expectNothingLost(app.url);
    expect(engine.acted.size).toBeGreaterThanOrEqual(ROUNDS * 30);
  }, 120_000);

  async function firstStart() {
    const app = await engine.start();
    const pid = engine.postgresPid();
    await end(app);
    return { pid, url: app.url };
  }

  function isAnother(pid: number): boolean {
    try {
      return engine.postgresPid() !== pid;
    } catch {
      return false;
    }
  }
});
