import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import QRCode from 'qrcode';
import { openBrowser } from '../support/browser';
import { aHandset, type Handset } from '../support/handset';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';
import { aWindow, type ShownSession } from '../support/window';

/** For tests in which several pages are walked on a machine that has other things to do, in milliseconds. */
const PATIENCE = 60_000;

describeWith(['chromium'], 'a phone without a camera', (chromium) => {
  let folder: string;
  let product: Product;
  let browser: Browser;
  let shown: ShownSession;
  let phone: Handset;
  /** Addresses that the page asked for since the scanner was open. */
  let asked: string[];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-codes-'));
    product = await aProduct();
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
  }, PATIENCE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    shown = await (await aWindow(product.origin)).show('graduate-registration');
    phone = await aHandset(browser, product.origin);
    await phone.open('/pages/scan/index');
    await phone.part('scan-no-camera').waitFor();
    asked = [];
    phone.page.on('request', (request) => asked.push(request.url()));
  });

  afterEach(async () => {
    await shown.stop();
    await phone.close();
  });

  const token = () => shown.link().link.split('/q/')[1] ?? '';

  /** Chooses a picture of a code that says `text`. */
  async function choosePicture(text: string): Promise<void> {
    const file = path.join(folder, 'code.png');
    await QRCode.toFile(file, text, { width: 600, margin: 4 });
    const [chooser] = await Promise.all([
      phone.page.waitForEvent('filechooser'),
      phone.tap('scan-picture'),
    ]);
    await chooser.setFiles(file);
  }

  const sentToServers = () => asked.filter((url) => /\/api\/|evil/.test(url));

  it(
    'reads the code from a picture of it',
    async () => {
      await choosePicture(shown.link().link);
      await phone.part('errand-yes').waitFor();
      expect(phone.faults).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'takes the eight letters below the code, in small ones and with a dash',
    async () => {
      const letters = shown.link().shortCode.toLowerCase();
      await phone.tap('scan-type');
      await phone.type('scan-letters', `${letters.slice(0, 4)}-${letters.slice(4)}`);
      await phone.tap('scan-use-letters');
      await phone.part('errand-yes').waitFor();
      expect(phone.faults).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'asks nobody for letters that cannot be a code',
    async () => {
      await phone.tap('scan-type');
      await phone.type('scan-letters', 'aeiou');
      await phone.tap('scan-use-letters');
      await phone.part('scan-letters-fault').waitFor();
      expect(sentToServers()).toEqual([]);
    },
    PATIENCE,
  );

  it.each([
    ['an address of somebody else', () => 'https://evil.example/pay'],
    ['our token behind the address of somebody else', () => `https://evil.example/q/${token()}`],
    ['a script', () => 'javascript:alert(document.domain)'],
  ])(
    'opens nothing and sends nothing for %s',
    async (_what, text) => {
      await choosePicture(text());
      expect(await phone.read('scan-refused')).toContain('不是本系统二维码');
      expect(sentToServers()).toEqual([]);
      await phone.tap('scan-again');
      await phone.part('scan-picture').waitFor();
    },
    PATIENCE,
  );

  it(
    'sends nothing for a code of ours in which another service was written',
    async () => {
      const [keyId, content = '', signature] = token().split('.');
      const said = JSON.parse(Buffer.from(content, 'base64url').toString());
      const altered = Buffer.from(JSON.stringify({ ...said, service: '贷款' }));
      const link = `${product.origin}/q/${keyId}.${altered.toString('base64url')}.${signature}`;
      await choosePicture(link);
      expect(await phone.read('scan-refused')).toContain('被改过');
      expect(sentToServers()).toEqual([]);
    },
    PATIENCE,
  );
});
