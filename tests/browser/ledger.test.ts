import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LogState } from '@zero-visit/shared-types';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { aFakeLog } from '../support/fake-log';
import { aHandset, type Handset } from '../support/handset';
import { faultsOfAccess, faultsOfLayout } from '../support/judge';
import { linTian } from '../support/people';
import { aPhone } from '../support/phone';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';

type Log = ReturnType<typeof aFakeLog>;
type Answer = ReturnType<Log['answer']>;

const PATIENCE = 60_000;

/** The keys that the built app trusts. */
const KEYS = path.resolve(
  import.meta.dirname,
  '../..',
  process.env.KEY_FOLDER ?? '.keys',
  'ledger-public.json',
);

describeWith(['chromium'], 'a phone whose server lies to it about the ledger', (chromium) => {
  let product: Product;
  let browser: Browser;
  let phone: Handset;
  let log: Log;
  /** What the server does to an honest answer. */
  let lie: (honest: Answer, from: number) => { items: Answer['items']; log?: LogState };

  beforeAll(async () => {
    product = await aProduct();
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** A phone of its own, on which everything was right at its first visit. */
  beforeEach(async () => {
    log = aFakeLog();
    log.others(6);
    log.record(1);
    log.others(2);
    log.record(2, { kind: 'decision' });
    log.record(3);
    lie = (honest) => honest;
    const known = await aPhone(product.origin);
    await known.become(linTian);
    phone = await aHandset(browser, product.origin, { being: known });
    // The app is built for the keys of this deployment: the test's log takes their place.
    const built = JSON.parse(readFileSync(KEYS, 'utf8')) as Log['keys'];
    await phone.context.route('**/*.js', async (route) => {
      const script = await route.fetch();
      const body = [...built.witnesses.entries()].reduce(
        (text, [at, key]) => text.replaceAll(key, log.keys.witnesses[at] ?? key),
        (await script.text()).replaceAll(built.log, log.keys.log),
      );
      await route.fulfill({ response: script, body });
    });
    await phone.context.route('**/api/accesses*', async (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('from') ?? 0);
      const json = lie(log.answer(Math.min(from, log.entries.length)), from);
      await route.fulfill({ json });
    });
    await visit();
    await phone.part('ledger-good').waitFor();
  }, PATIENCE);
  afterEach(() => phone.close());

  async function visit(): Promise<void> {
    await phone.openAnew('/packages/me/accesses/index');
    await phone.part('accesses-page').waitFor();
  }

  /** The alarm is there, whatever the owner wears, and can be read, hit and heard. */
  async function expectAlarm(id: string): Promise<void> {
    for (const look of [{}, { elder: true }, { language: 'en' as const }]) {
      await phone.wear(look);
      await visit();
      await phone.part(id).waitFor();
      await phone.isStill();
      const measure = look.elder
        ? { target: 60, width: 44, text: 18 }
        : { target: 44, width: 44, text: 14 };
      expect(await faultsOfLayout(phone.page, measure)).toEqual([]);
      expect(await faultsOfAccess(phone.page)).toEqual([]);
    }
    expect(await phone.part('ledger-good').count()).toBe(0);
    expect(phone.faults).toEqual([]);
  }

  it('verifies each line, and goes on with the ledger as it grows', async () => {
    log.others(40);
    log.record(30);
    await visit();
    await phone.part('ledger-good').waitFor();
    const cards = phone.page.locator('.ui-card').filter({ visible: true });
    expect(await cards.filter({ hasText: '已核验' }).count()).toBe(4);
    expect(await phone.read('ledger-good')).toContain(String(log.entries.length));
  });

  it('detects a flipped byte in what a line shows', async () => {
    const { id } = log.answer().items[1] ?? {};
    lie = (honest) => ({
      ...honest,
      items: honest.items.map((each) =>
        each.id === id
          ? { ...each, purpose: { ...each.purpose, 'zh-Hans': '受理甲请', en: 'another' } }
          : each,
      ),
    });
    await expectAlarm(`mismatch-${id}`);
  });

  it('detects a flipped byte in the signed checkpoint', async () => {
    lie = (honest) => ({
      ...honest,
      log: { ...honest.log, checkpoint: honest.log.checkpoint.replace('\n11\n', '\n12\n') },
    });
    await expectAlarm('ledger-alarm-unsigned');
  });

  it('detects a deleted row', async () => {
    lie = (honest) => ({ ...honest, items: honest.items.filter((_, at) => at !== 1) });
    await expectAlarm('ledger-alarm-vanished');
    expect(await phone.read('ledger-alarm-vanished')).toContain('Entry 10');
  });

  it('detects a ledger that was rolled back', async () => {
    lie = () => log.answer(0, 7);
    await expectAlarm('ledger-alarm-rolledBack');
  });

  it('detects another history, though log and witness signed it', async () => {
    log.entries[0] = new Uint8Array(32);
    log.others(5);
    await expectAlarm('ledger-alarm-forked');
  });

  it('detects that the ledger is not shown any more', async () => {
    lie = ({ items }) => ({ items });
    await expectAlarm('ledger-alarm-withheld');
  });
});

/** How long the phone may be busy with twenty lines, in milliseconds, at a quarter of this machine's speed. */
const CHECK_20_MS = 600;

describeWith(['chromium'], 'an old phone', (chromium) => {
  it(
    'checks twenty lines of a large ledger in little time, and draws in between',
    async () => {
      const log = aFakeLog();
      log.others(4_000);
      for (let n = 0; n < 20; n += 1) log.record(n);
      const { build } = await import('esbuild');
      const { outputFiles } = await build({
        stdin: {
          contents: `export { ledgerCrypto } from './miniapp/src/api/ledger-crypto';
            export { checkPage, trustOf } from './miniapp/src/features/transparency/check-page';`,
          resolveDir: path.resolve(import.meta.dirname, '../..'),
          loader: 'ts',
        },
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        globalName: 'ledger',
      });
      const browser = await openBrowser(chromium);
      const page = await browser.newPage();
      await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const { milliseconds, longest, standings } = await page.evaluate(
        async ({ keys, answer }) => {
          const { ledger } = globalThis as unknown as {
            ledger: typeof import('../../miniapp/src/features/transparency/check-page') &
              typeof import('../../miniapp/src/api/ledger-crypto');
          };
          const begun = performance.now();
          let last = begun;
          let longest = 0;
          const rest = async () => {
            longest = Math.max(longest, performance.now() - last);
            await new Promise((done) => setTimeout(done));
            last = performance.now();
          };
          const trust = ledger.trustOf(ledger.ledgerCrypto, keys);
          if (!trust) throw new Error('no keys');
          const { page } = await ledger.checkPage(
            ledger.ledgerCrypto,
            trust,
            { seen: [] },
            answer,
            { now: Date.now(), rest },
          );
          await rest();
          return {
            milliseconds: performance.now() - begun,
            longest,
            standings: page.items.map(({ standing }) => standing),
          };
        },
        { keys: log.keys, answer: log.answer() },
      );
      await browser.close();
      process.stdout.write(
        `twenty lines are checked in ${Math.round(milliseconds)} ms, at most ${Math.round(longest)} ms at a stretch\n`,
      );
      expect(standings).toEqual(Array(20).fill('verified'));
      expect(milliseconds).toBeLessThan(CHECK_20_MS);
    },
    PATIENCE,
  );
});
