import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { aDeskScreen, type DeskScreen } from '../support/desk-screen';
import { applyFor } from '../support/errand';
import { person } from '../support/people';
import { aPhone } from '../support/phone';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';

/** Two desks are opened and a case is made, on a machine that has other things to do; in milliseconds. */
const PATIENCE = 90_000;

const REVIEWER = '梁经办';
const REASON = '该事项不属于本部门职权范围，请向户籍地提出。';

describeWith(['chromium'], 'the desk', (chromium) => {
  let product: Product;
  let browser: Browser;
  let desk: DeskScreen;
  let caseId: string;

  beforeAll(async () => {
    product = await aProduct();
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
    const phone = await aPhone(product.origin);
    await phone.become(person('lin-tian'));
    caseId = (await applyFor(phone, 'graduate-registration')).id;
    desk = await aDeskScreen(browser, product.origin, REVIEWER);
  }, PATIENCE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it('is worked with the keyboard: down, open, a question, and away again', async () => {
    const { page } = desk;
    await page.locator(`[data-line="${caseId}"]`).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await page.locator('.case-columns').waitFor();
    await page.keyboard.press('a');
    await page.getByText('受理后不能再要求补正').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('受理后不能再要求补正').waitFor({ state: 'hidden' });
  });

  it(
    'signs an idle reviewer out, and keeps the reason that was being written',
    async () => {
      const { page } = desk;
      await page.keyboard.press('x');
      await page.getByLabel('理由').fill(REASON);
      // Nobody is at the desk for a quarter of an hour.
      await page.evaluate(() => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + 16 * 60_000;
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await page.getByText('15 分钟没有操作，已自动退出').waitFor();
      expect(await page.locator('body').textContent()).not.toContain('林添');
      await page.reload();
      await desk.signIn(REVIEWER);
      await page.locator('.case-columns').waitFor();
      await page.keyboard.press('x');
      expect(await page.getByLabel('理由').inputValue()).toBe(REASON);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    PATIENCE,
  );

  it(
    'tells the slower of two reviewers, and shows how the case stands',
    async () => {
      const other = await aDeskScreen(browser, product.origin, REVIEWER);
      await other.open(caseId);
      await other.accept();
      await other.close();
      await desk.accept();
      await desk.page.getByText('同事已先一步处理了此件').waitFor();
      await desk.page.getByRole('button', { name: /^批准并发证/ }).waitFor();
    },
    PATIENCE,
  );

  it('reads a case once, however long it is looked at: each reading is on the record', async () => {
    const reads: string[] = [];
    desk.page.on('request', (request) => {
      if (request.method() === 'GET' && request.url().includes(caseId)) reads.push(request.url());
    });
    await desk.page.waitForTimeout(12_000);
    expect(reads).toEqual([]);
  });
});
