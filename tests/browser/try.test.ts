import type { Browser, Frame, Page } from 'playwright-core';
import { faultsOf, openBrowser } from '../support/browser';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';

/** Three pages are opened at once, on a machine that has other things to do; in milliseconds. */
const PATIENCE = 90_000;

describeWith(['chromium'], 'the page to try the product', (chromium) => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    product = await aProduct();
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    faults = faultsOf(page);
    await page.goto(`${product.origin}/try/`);
  }, PATIENCE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** The window, the phone or the desk, by the name of its frame. */
  async function station(name: RegExp): Promise<Frame> {
    const frame = await (await page.getByTitle(name).elementHandle())?.contentFrame();
    if (!frame) throw new Error(`there is no ${name}`);
    return frame;
  }

  it(
    'holds the phone to the screen: pixels go to its decoder, and it shows who asks',
    async () => {
      const screen = await station(/窗口屏/);
      const phone = await station(/手机/);
      await screen.locator('[data-qr]').waitFor();
      await phone.locator('#home-scan').waitFor();
      const heard = phone.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            window.addEventListener('message', ({ data }) => {
              if (data?.type !== 'zero-visit-picture') return;
              const signature = new Uint8Array(data.png).slice(1, 4);
              resolve([...Object.keys(data), String.fromCharCode(...signature)]);
            });
          }),
      );
      await page.getByRole('button', { name: '把手机对准屏幕' }).click();
      expect(await heard).toEqual(['type', 'png', 'PNG']);
      await phone.locator('#errand-yes').waitFor();
      expect(await phone.locator('#errand-asker').textContent()).toContain('高校毕业生报到');
      await screen.locator('.number').waitFor();
    },
    PATIENCE,
  );

  it('says in words what comes next', async () => {
    await page.getByText('再在手机上点选窗口屏显示的两位数').waitFor();
  });

  it('brings the phone back to its scanner from wherever it is', async () => {
    const screen = await station(/窗口屏/);
    const phone = await station(/手机/);
    await screen.getByRole('button', { name: /换一个码/ }).click();
    await screen.locator('[data-qr]').waitFor();
    await phone.evaluate(() => {
      location.hash = '#/pages/me/index';
    });
    await page.getByRole('button', { name: '把手机对准屏幕' }).click();
    await phone.locator('#errand-yes').filter({ visible: true }).waitFor();
  });

  it('says so when there is no code on the screen', async () => {
    await page.getByRole('button', { name: '把手机对准屏幕' }).click();
    await page.getByText('屏幕上现在没有二维码').waitFor();
  });

  it('lists the invented people, and finds one', async () => {
    await page.getByRole('searchbox').fill('林添');
    await page.getByText('440604199506150024').waitFor();
    expect(await page.locator('.people li').count()).toBe(1);
  });

  it('leaves no fault in any console', () => {
    expect(faults).toEqual([]);
  });
});
