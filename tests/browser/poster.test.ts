import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { aDeskScreen, type DeskScreen } from '../support/desk-screen';
import { aHandset } from '../support/handset';
import { aPhone, refusalOf } from '../support/phone';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';

/** Several pages are walked on a machine that has other things to do; in milliseconds. */
const PATIENCE = 90_000;

const SUPERVISOR = '霍主管';
const SERVICE = '高校毕业生报到';
const PLACE = '禅城区行政服务中心';

describeWith(['chromium', 'pdftoppm', 'zbarimg'], 'a poster', (chromium, pdftoppm, zbarimg) => {
  let folder: string;
  let product: Product;
  let browser: Browser;
  let desk: DeskScreen;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-poster-'));
    product = await aProduct();
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
    desk = await aDeskScreen(browser, product.origin, SUPERVISOR);
  }, PATIENCE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
    rmSync(folder, { recursive: true });
  });

  /** What the printer is given: the page that the desk made for it, as a PDF of its own. */
  async function printed(page: Page): Promise<string> {
    const frame = page.locator('iframe.print-frame').contentFrame();
    const html = await frame.locator('html').evaluate((element) => element.outerHTML);
    const paper = await page.context().newPage();
    await paper.setContent(html);
    const file = path.join(folder, 'poster.pdf');
    writeFileSync(file, await paper.pdf({ preferCSSPageSize: true, printBackground: true }));
    await paper.close();
    return file;
  }

  it(
    'is made, printed on one A4 page, read from the paper by any camera, and dead once revoked',
    async () => {
      const { page } = desk;
      await page.getByRole('link', { name: '海报' }).click();
      await page.getByRole('button', { name: '新增海报' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').first().click();
      await page.getByTitle(SERVICE, { exact: true }).click();
      await dialog.getByRole('combobox').last().click();
      await page.getByTitle(PLACE, { exact: true }).click();
      await page.getByRole('button', { name: '生成海报' }).click();
      await page.getByRole('button', { name: '打印', exact: true }).click();
      const file = await printed(page);
      const picture = path.join(folder, 'poster');
      execFileSync(pdftoppm, ['-r', '60', '-png', file, picture]);
      expect(readdirSync(folder)).toEqual(['poster-1.png', 'poster.pdf']);
      const link = execFileSync(zbarimg, ['--quiet', '--raw', `${picture}-1.png`], {
        encoding: 'utf8',
      }).trim();
      const phone = await aPhone(product.origin);
      const errand = await phone.api.scanQrCode({ body: { code: link } });
      expect(errand).toMatchObject({
        channel: 'poster',
        state: 'confirmed',
        asker: { place: { 'zh-Hans': PLACE } },
        service: { name: { 'zh-Hans': SERVICE } },
      });

      const passerBy = await aHandset(browser, product.origin);
      await passerBy.page.goto(link);
      await passerBy.part('errand-verify').waitFor();
      await passerBy.page.getByText(PLACE).filter({ visible: true }).first().waitFor();
      expect(passerBy.faults).toEqual([]);

      await page.locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();
      await page.getByRole('button', { name: '停用', exact: true }).click();
      await page.locator('.ant-popconfirm').getByRole('button', { name: '停用' }).click();
      await page.getByText(/已停用 \d{4}-/).waitFor();
      expect(await refusalOf(phone.api.scanQrCode({ body: { code: link } }))).toBe(
        'qr-code-expired',
      );
      expect(desk.faults).toEqual([]);
    },
    PATIENCE,
  );
});
