import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { aHall, type Hall } from '../support/hall';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';

/** A server is killed and started again meanwhile; in milliseconds. */
const PATIENCE = 120_000;

describeWith(['chromium'], 'a window screen', (chromium) => {
  let product: Product;
  let browser: Browser;
  let hall: Hall;

  beforeAll(async () => {
    product = await aProduct();
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
    hall = await aHall(browser, product.origin, '高校毕业生报到');
  }, PATIENCE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('is still the same screen for the same service after it was switched off and on', async () => {
    await hall.page.reload();
    await hall.code.waitFor();
    expect(await hall.words()).toContain('高校毕业生报到');
  });

  it('keeps a key that no script can read', async () => {
    const kept = await hall.page.evaluate(async () => {
      const opening = indexedDB.open('zero-visit-window');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const asking = opening.result.transaction('screen').objectStore('screen').get('this');
      await new Promise((resolve) => {
        asking.onsuccess = resolve;
      });
      const { key } = asking.result.key as { key: CryptoKey };
      return { extractable: key.extractable, usages: key.usages };
    });
    expect(kept).toEqual({ extractable: false, usages: ['sign'] });
  });

  it(
    'shows no code that has run out while the line is down, and goes on by itself',
    async () => {
      await product.killApp();
      await hall.page.getByText('连接中断，正在重新连接').waitFor();
      // The line stays down for a minute; the screen's clock is set on instead of waiting.
      await hall.page.evaluate(() => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + 60_000;
      });
      await hall.page.getByText('这个二维码已失效').waitFor();
      expect(await hall.code.count()).toBe(0);
      await product.start();
      await hall.code.waitFor({ timeout: 30_000 });
      expect(await hall.words()).not.toContain('连接中断');
    },
    PATIENCE,
  );

  it('speaks three languages, and remembers which', async () => {
    await hall.page.getByRole('button', { name: 'English' }).click();
    await hall.page.getByText('Scan and do it on your phone').waitFor();
    await hall.page.reload();
    await hall.page.getByText('Graduate').first().waitFor();
    expect(await hall.page.locator('html').getAttribute('lang')).toBe('en');
  });
});
