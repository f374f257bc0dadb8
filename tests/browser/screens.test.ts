import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { aDeskScreen } from '../support/desk-screen';
import { aHall } from '../support/hall';
import { aHandset, type Handset, type Look } from '../support/handset';
import { faultsOfAccess, faultsOfLayout } from '../support/judge';
import { type LivedIn, livedIn } from '../support/lived-in';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';
import { screensOf } from './every-screen';

/** Every screen is opened in every look, on a machine that has other things to do; in milliseconds. */
const PATIENCE = 180_000;

/** Together they wear everything that can be chosen. */
const looks: Record<string, Look> = {
  'as it is at first': {},
  'in elder mode': { elder: true },
  'in English, in the dark': { language: 'en', theme: 'dark' },
  'in traditional Chinese, elder mode at 30 px, in the dark': {
    language: 'zh-Hant',
    theme: 'dark',
    elder: true,
    textSize: 'largest',
  },
};

describeWith(['chromium'], 'every screen of the citizen’s app', (chromium) => {
  let product: Product;
  let browser: Browser;
  let lived: LivedIn;
  let phone: Handset;

  beforeAll(async () => {
    product = await aProduct({ SANDBOX_JOURNEY_MS: '500' });
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
    lived = await livedIn(product.origin);
    phone = await aHandset(browser, product.origin, { being: lived.phone });
    await phone.open();
  }, PATIENCE);

  afterAll(async () => {
    await lived.leave();
    await browser.close();
    await product.stop();
  });

  it.each(Object.entries(looks))(
    'can be read, hit and heard, and nothing of it is cut off, %s',
    async (_, look) => {
      await phone.wear(look);
      const measure = look.elder
        ? { target: 60, width: 44, text: 18 }
        : { target: 44, width: 44, text: 14 };
      const found: string[] = [];
      for (const screen of screensOf(lived)) {
        await phone.openAnew(screen.at);
        await phone.part(screen.shows).waitFor();
        await screen.next?.(phone);
        await phone.isStill();
        const faults = [
          ...(await faultsOfLayout(phone.page, measure)),
          ...(await faultsOfAccess(phone.page)),
          ...phone.faults.splice(0),
        ];
        found.push(...faults.map((fault) => `${screen.name}: ${fault}`));
      }
      expect(found).toEqual([]);
    },
    PATIENCE,
  );
});

describeWith(['chromium'], 'the screens of a hall and of its staff', (chromium) => {
  let product: Product;
  let browser: Browser;
  let lived: LivedIn;
  // A mouse hits smaller things than a finger; axe knows what WCAG 2.5.8 asks of them.
  const measure = { target: 18, width: 18, text: 12 };

  beforeAll(async () => {
    product = await aProduct({ SANDBOX_JOURNEY_MS: '500' });
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
    lived = await livedIn(product.origin);
  }, PATIENCE);

  afterAll(async () => {
    await lived.leave();
    await browser.close();
    await product.stop();
  });

  /** Judges a page now, and what its console said until now. */
  const judged = async (name: string, { page, faults }: { page: Page; faults: string[] }) =>
    [
      ...(await faultsOfLayout(page, measure)),
      ...(await faultsOfAccess(page)),
      ...faults.splice(0),
    ].map((fault) => `${name}: ${fault}`);

  it.each(['简体', 'English'])(
    'are whole and readable by machines at the desk, in %s',
    async (language) => {
      const found: string[] = [];
      const desk = await aDeskScreen(browser, product.origin);
      await desk.page.getByRole('button', { name: language }).first().click();
      found.push(...(await judged('sign-in', desk)));
      await desk.choose('梁经办');
      found.push(...(await judged('second-factor', desk)));
      await desk.enter();
      await desk.page.locator('[data-line]').first().waitFor();
      found.push(...(await judged('queue', desk)));
      for (const { id, state } of [lived.corrected, lived.finished, lived.received]) {
        await desk.openAnew(`cases/${id}`);
        await desk.page.locator('.case-columns').waitFor();
        found.push(...(await judged(`case ${state}`, desk)));
      }
      await desk.page.keyboard.press('c');
      await desk.page.locator('.correction-bar').waitFor();
      found.push(...(await judged('marking', desk)));
      await desk.close();
      const supervisor = await aDeskScreen(browser, product.origin);
      await supervisor.page.getByRole('button', { name: language }).first().click();
      await supervisor.signIn('霍主管');
      await supervisor.openAnew('reports');
      await supervisor.page.locator('main .ant-btn-primary').waitFor();
      found.push(...(await judged('reports', supervisor)));
      await supervisor.page.locator('main .ant-btn-primary').click();
      await supervisor.page.locator('#answer').waitFor();
      found.push(...(await judged('answer', supervisor)));
      expect(found).toEqual([]);
      await supervisor.close();
    },
    PATIENCE,
  );

  it(
    'are whole and readable by machines at the window',
    async () => {
      const hall = await aHall(browser, product.origin, '高校毕业生报到');
      const found = await judged('code', hall);
      await hall.page.setViewportSize({ width: 1440, height: 900 });
      found.push(...(await judged('code on a small screen', hall)));
      await hall.page.getByRole('button', { name: 'English' }).click();
      found.push(...(await judged('code in English', hall)));
      await hall.page.getByRole('button', { name: 'Change service' }).click();
      found.push(...(await judged('choice', hall)));
      expect(found).toEqual([]);
      await hall.close();
    },
    PATIENCE,
  );
});
