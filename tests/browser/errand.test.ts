import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, seeingFilm } from '../support/browser';
import { aDeskScreen } from '../support/desk-screen';
import { aHall, type Hall } from '../support/hall';
import { aHandset, type Handset } from '../support/handset';
import { linTian } from '../support/people';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';

/** For tests in which several pages are walked on a machine that has other things to do, in milliseconds. */
const PATIENCE = 90_000;

const SERVICE = '高校毕业生报到';
const PROOF = '个人参保证明打印';

describeWith(['chromium', 'ffmpeg'], '林添, with a phone that scans', (chromium, ffmpeg) => {
  let folder: string;
  let film: string;
  let product: Product;
  let indoors: Browser;
  let pocket: Browser;
  let hall: Hall;
  let phone: Handset;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-film-'));
    film = path.join(folder, 'hall.y4m');
    product = await aProduct({ SANDBOX_JOURNEY_MS: '1500' });
    [indoors, pocket] = await Promise.all([
      openBrowser(chromium),
      openBrowser(chromium, seeingFilm(film)),
      product.start(),
    ]);
    hall = await aHall(indoors, product.origin, SERVICE);
    phone = await aHandset(pocket, product.origin);
  }, PATIENCE);

  afterAll(async () => {
    await Promise.all([indoors.close(), pocket.close()]);
    await product.stop();
    rmSync(folder, { recursive: true });
  });

  /** From the home page to the sheet: the camera reads what hangs on the wall, and the numbers match. */
  async function scanAndMatch(at: Hall): Promise<void> {
    await at.film(ffmpeg, film);
    await phone.tap('home-scan');
    await phone.tap('errand-yes');
    await phone.tap(`errand-number-${await at.number()}`);
  }

  it(
    'finishes the errand the first time ever, with a verification and a typed address',
    async () => {
      await phone.open();
      await phone.part('home-scan').waitFor();
      phone.startCounting();
      await scanAndMatch(hall);
      await phone.tap('errand-verify');
      await phone.proveToBe(linTian);
      await phone.tap('sheet-sign');
      const typedBefore = phone.hand().typed;
      await phone.tap('q-address-add');
      await phone.type('address-recipient', linTian.name);
      await phone.type('address-mobile', linTian.mobile);
      await phone.tap('address-division');
      await phone.tap('division-440604');
      await phone.type('address-street', '祖庙街道建新路1号301');
      await phone.tap('address-save');
      await phone.tap('form-submit');
      await phone.part('case-number').waitFor();
      report('first time ever', phone);
      expect(phone.hand().typed - typedBefore).toBeLessThanOrEqual(40);
      expect(phone.faults).toEqual([]);
    },
    PATIENCE,
  );

  let caseId = '';

  it(
    'needs at most 6 screens, 12 taps and no letter once this phone is known',
    async () => {
      await phone.open();
      await hall.next();
      await phone.part('home-scan').waitFor();
      phone.startCounting();
      await scanAndMatch(hall);
      expect(await hall.words()).not.toContain(linTian.name);
      await phone.tap('sheet-sign');
      await phone.tapFirst('q-address-address_');
      await phone.tap('form-submit');
      expect(await phone.read('case-number')).toHaveLength(43);
      report('known on this phone', phone);
      const { screens, taps, typed } = phone.hand();
      expect(screens.length).toBeLessThanOrEqual(6);
      expect(taps).toBeLessThanOrEqual(12);
      expect(typed).toBe(0);
      caseId = /case=(case_[\w-]+)/.exec(phone.page.url())?.[1] ?? '';
      expect(phone.faults).toEqual([]);
    },
    PATIENCE,
  );

  it('tells the window no more than that it is done', async () => {
    await hall.page.locator('.is-done').waitFor();
    expect(await hall.words()).not.toMatch(/林|440604/);
    expect(hall.faults).toEqual([]);
  });

  it(
    'is accepted, approved and handed to the courier at the desk',
    async () => {
      const desk = await aDeskScreen(indoors, product.origin, '梁经办');
      await desk.open(caseId);
      await desk.accept();
      await desk.approve();
      await desk.dispatch();
      expect(desk.faults).toEqual([]);
      await desk.close();
    },
    PATIENCE,
  );

  it(
    'is delivered, which the phone sees without being asked, and rated once',
    async () => {
      await phone.tap('rating-5');
      await phone.tap('rating-send');
      await phone.part('case-rated').waitFor();
      expect(await phone.read('case-page')).toContain('已签收');
      expect(phone.faults).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'has the proof of insurance in hand within 4 screens, its PDF 3 s after the last tap',
    async () => {
      const counter = await aHall(indoors, product.origin, PROOF);
      await counter.film(ffmpeg, film);
      await phone.open('/pages/scan/index');
      phone.startCounting();
      await phone.tap('errand-yes');
      await phone.tap(`errand-number-${await counter.number()}`);
      await phone.tap('sheet-sign');
      await phone.tap('form-submit');
      await phone.part('certificate-open').waitFor();
      const opened = phone.context.waitForEvent('page');
      const begun = Date.now();
      await phone.tap('certificate-open');
      const proof = await opened;
      await proof.waitForLoadState();
      const took = Date.now() - begun;
      report(`instant proof, PDF after ${took} ms`, phone);
      expect(await proof.evaluate(() => document.contentType)).toBe('application/pdf');
      expect(phone.hand().screens.length).toBeLessThanOrEqual(4);
      expect(took).toBeLessThanOrEqual(3_000);
      expect(phone.faults).toEqual([]);
    },
    PATIENCE,
  );
});

/** The figures that a run is asked for; the closing lines of a run show what tests print. */
function report(what: string, phone: Handset): void {
  const { screens, taps, typed } = phone.hand();
  process.stdout.write(
    `${what}: ${screens.length} screens (${screens.join(' → ')}), ${taps} taps, ${typed} characters\n`,
  );
}
