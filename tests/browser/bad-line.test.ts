import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Request } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser } from '../support/browser';
import { anAddress } from '../support/errand';
import { aHandset, type Handset } from '../support/handset';
import { person } from '../support/people';
import { aKey, aPhone, type Phone } from '../support/phone';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';

/** For tests in which several pages are walked on a machine that has other things to do, in milliseconds. */
const PATIENCE = 90_000;

/** What a browser prints of a line that is down, and of an answer that says no. */
const provoked = [
  /ERR_INTERNET_DISCONNECTED/,
  /ERR_FAILED|ERR_CONNECTION_RESET/,
  /status of 4\d\d/,
];

describeWith(['chromium'], 'a phone with a bad line and a nervous finger', (chromium) => {
  let folder: string;
  let product: Product;
  let browser: Browser;
  let owner: Phone;
  let phone: Handset;
  /** `POST /api/…` with the key it was sent under. */
  let acts: { path: string; key: string | undefined }[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-pictures-'));
    product = await aProduct();
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
  }, PATIENCE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    owner = await aPhone(product.origin);
    await owner.become(person('chen-guohua'));
    phone = await aHandset(browser, product.origin, { being: owner, expected: provoked });
    acts = [];
    phone.page.on('request', (request: Request) => {
      if (request.method() !== 'POST') return;
      const key = request.headers()['idempotency-key'];
      acts.push({ path: new URL(request.url()).pathname, key });
    });
  });

  afterEach(() => phone.close());

  const keysOf = (what: string) =>
    acts.filter((act) => act.path === `/api/${what}`).map((act) => act.key);

  async function openSheet(service: string): Promise<void> {
    await phone.open(`/packages/apply/errand/index?service=${service}`);
    await phone.part('sheet-sign').waitFor();
  }

  async function openForm(service: string): Promise<void> {
    await openSheet(service);
    await phone.tap('sheet-sign');
    await phone.part('form-submit').waitFor();
  }

  async function choosePicture(question: string, file: string): Promise<void> {
    const [chooser] = await Promise.all([
      phone.page.waitForEvent('filechooser'),
      phone.tap(`q-${question}-choose`),
    ]);
    await chooser.setFiles(file);
  }

  /** The senior card with everything but its address, which is in the book. */
  async function openFilledForm(): Promise<void> {
    await owner.api.addAddress({ body: anAddress('陈国华'), idempotencyKey: aKey() });
    await openForm('senior-card');
    const photo = path.join(folder, 'photo.png');
    await sharp({ create: { width: 900, height: 1200, channels: 3, background: 'white' } })
      .png()
      .toFile(photo);
    await choosePicture('photo', photo);
    await phone.part('q-photo-added').waitFor();
    await phone.tapFirst('q-address-address_');
    await phone.page.getByText('都填好了').waitFor();
  }

  it(
    'signs once, however often one taps in a moment',
    async () => {
      await openSheet('insurance-proof');
      await phone.part('sheet-sign').evaluate((button: HTMLElement) => {
        for (let tap = 0; tap < 5; tap++) button.click();
      });
      await phone.part('form-submit').waitFor();
      expect(keysOf('consents')).toHaveLength(1);
      expect((await owner.api.listConsents({ query: {} })).items).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'keeps what is typed without a line, and sends it when the app is opened the next time',
    async () => {
      await openForm('graduate-registration');
      const [, hash = ''] = phone.page.url().split('#');
      await phone.tap('q-household-wrong');
      await phone.context.setOffline(true);
      await phone.type('q-household', '张槎');
      await phone.page.getByText('已保存在手机上').waitFor();
      await phone.page.close();
      await phone.context.setOffline(false);

      const again = await phone.context.newPage();
      await again.goto(`${product.origin}/#${hash}`);
      await again.locator('#form-saved', { hasText: '已保存' }).waitFor();
      const [draft] = (await owner.api.listDrafts()).items;
      const { answers } = await owner.api.getDraft({ params: { id: draft?.id ?? '' } });
      expect(answers.household?.value).toContain('张槎');
      expect(answers.household?.source).toBe('citizen');
    },
    PATIENCE,
  );

  it(
    'hands in once although the answer never came and one pressed while the line was down',
    async () => {
      await openFilledForm();
      await phone.context.setOffline(true);
      await phone.tap('form-submit');
      await phone.part('form-waiting-for-line').waitFor();
      let answers = 0;
      await phone.page.route('**/api/applications', async (route) => {
        answers += 1;
        if (answers > 1) return route.continue();
        await route.fetch();
        await route.abort('connectionreset');
      });
      await phone.context.setOffline(false);
      await phone.part('case-number').waitFor();
      const keys = keysOf('applications');
      expect(keys.length).toBeGreaterThan(1);
      expect(new Set(keys).size).toBe(1);
      expect((await owner.api.listCases({ query: {} })).items).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'does not go back into a form that was handed in, and hands nothing in by going forward',
    async () => {
      await phone.open();
      await phone.part('home-page').waitFor();
      await openFilledForm();
      await phone.tap('form-submit');
      await phone.part('case-number').waitFor();
      await phone.page.goBack();
      await phone.part('home-page').waitFor();
      await phone.page.goForward();
      await phone.part('case-number').waitFor();
      expect(keysOf('applications')).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'hands in once, however often one taps in a moment',
    async () => {
      await openFilledForm();
      await phone.part('form-submit').evaluate((button: HTMLElement) => {
        for (let tap = 0; tap < 5; tap++) button.click();
      });
      await phone.part('case-number').waitFor();
      expect(keysOf('applications')).toHaveLength(1);
    },
    PATIENCE,
  );

  it(
    'says what is wrong with a text called .jpg and with noise, and keeps the form',
    async () => {
      await openForm('senior-card');
      const text = path.join(folder, 'text.jpg');
      writeFileSync(text, 'not a picture');
      await choosePicture('photo', text);
      await phone.part('q-photo-problem').waitFor();
      expect(await phone.read('q-photo-problem')).toContain('这张照片不能用');
      const noise = path.join(folder, 'noise.jpg');
      writeFileSync(noise, randomBytes(20 * 1024 * 1024));
      await choosePicture('photo', noise);
      await phone.page.getByText('文件太大了').waitFor();
      expect(await phone.read('form-saved')).toBe('已保存');
    },
    PATIENCE,
  );
});
