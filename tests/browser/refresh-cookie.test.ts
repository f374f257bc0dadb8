import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { aHandset } from '../support/handset';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';

const PATIENCE = 90_000;

/** What the app keeps in its storage about this phone. */
type Kept = { deviceId: string; session: Record<string, unknown> };

/** Browsers trust localhost as they trust https, so the product is only told that it stands behind one. */
describeWith(['chromium'], 'the app in a browser over https', (chromium) => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await aProduct({ ORIGIN: 'https://localhost' });
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
  }, PATIENCE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it(
    'keeps its session by a cookie that its own scripts cannot read',
    async () => {
      const { page, tap, part, faults } = await aHandset(browser, product.origin);
      const kept = (): Promise<Kept> =>
        page.evaluate(() => JSON.parse(localStorage.getItem('zero-visit.device') ?? '{}'));
      const cookie = async () => {
        const [only, ...others] = await page.context().cookies();
        expect(others).toEqual([]);
        return only;
      };
      await page.goto(product.origin);
      await tap('home-service-graduate-registration');
      await tap('guide-begin');
      await part('errand-verify').waitFor();
      const before = await kept();
      expect(before.session).not.toHaveProperty('refreshToken');
      const first = await cookie();
      expect(first).toMatchObject({
        name: '__Host-refresh',
        httpOnly: true,
        secure: true,
        sameSite: 'Strict',
      });
      expect(await page.evaluate(() => document.cookie)).toBe('');

      await page.evaluate(() => {
        const device = JSON.parse(localStorage.getItem('zero-visit.device') ?? '{}');
        localStorage.setItem('zero-visit.device', JSON.stringify({ ...device, at: 0 }));
      });
      const renewed = page.waitForResponse((answer) => answer.url().endsWith('/sessions/refresh'));
      await page.reload();
      expect((await renewed).status()).toBe(200);
      await part('errand-verify').waitFor();
      expect((await kept()).deviceId).toBe(before.deviceId);
      expect((await cookie())?.value).not.toBe(first?.value);
      expect(faults).toEqual([]);
    },
    PATIENCE,
  );
});
