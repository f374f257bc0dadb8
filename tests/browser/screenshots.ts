// npm run screenshots: walks the errand on a fresh product, takes the pictures of README.md into
// config/pictures, and every screen in every look into a folder that it prints.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser, seeingFilm } from '../support/browser';
import { aDeskScreen } from '../support/desk-screen';
import { aHall } from '../support/hall';
import { aHandset, type Look } from '../support/handset';
import { type LivedIn, livedIn } from '../support/lived-in';
import { aProduct } from '../support/product';
import { findProgram, type Program } from '../support/programs';
import { screensOf } from './every-screen';

const root = path.resolve(import.meta.dirname, '../..');
const pictures = path.join(root, 'config/pictures');

const looks: Record<string, Look> = {
  normal: {},
  elder: { elder: true },
  dark: { theme: 'dark' },
  english: { language: 'en' },
};

const program = (name: Program): string => {
  const found = findProgram(name);
  if (!found) throw new Error(`the pictures need ${name}`);
  return found;
};

/** A picture that is small enough to stand in a repository. */
async function keep(file: string, of: Page | Locator): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const picture = await of.screenshot();
  writeFileSync(file, await sharp(picture).png({ palette: true, effort: 8 }).toBuffer());
}

/** The errand, from the code on the wall to the case, as README.md tells it. */
async function takeErrand(indoors: Browser, pocket: Browser, origin: string, film: string) {
  const hall = await aHall(indoors, origin, '高校毕业生报到');
  await keep(path.join(pictures, 'window.png'), hall.page);
  const phone = await aHandset(pocket, origin, { being: (await livedIn(origin)).phone });
  const shoot = async (name: string) => {
    await phone.isStill();
    await keep(path.join(pictures, `${name}.png`), phone.page);
  };
  await hall.film(program('ffmpeg'), film);
  await phone.open('/pages/scan/index');
  await phone.part('errand-yes').waitFor();
  await shoot('errand');
  await phone.tap('errand-yes');
  await phone.tap(`errand-number-${await hall.number()}`);
  await phone.part('sheet-sign').waitFor();
  await shoot('sheet');
  await phone.tap('sheet-sign');
  await phone.part('form-submit').waitFor();
  await shoot('form');
  await phone.tapFirst('q-address-address_');
  await phone.tap('form-submit');
  await phone.part('case-number').waitFor();
  await shoot('case');
  await phone.close();
  await hall.close();
}

/** The page to try it, at the moment at which window and phone show numbers. */
async function takeTry(indoors: Browser, origin: string) {
  const context = await indoors.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await page.goto(`${origin}/try/`);
  const inside = (title: RegExp) => page.getByTitle(title).contentFrame();
  await inside(/办件台/)
    .getByRole('button', { name: /^梁经办/ })
    .click();
  await inside(/窗口屏/)
    .locator('[data-qr]')
    .waitFor();
  await inside(/手机/).locator('#home-scan').waitFor();
  await page.locator('#hold').click();
  await inside(/手机/).locator('#errand-yes').click();
  await inside(/窗口屏/)
    .locator('.number')
    .waitFor();
  await inside(/办件台/)
    .locator('[data-line]')
    .first()
    .waitFor();
  await page.locator('[aria-current=step]', { hasText: '对数字' }).waitFor();
  await keep(path.join(pictures, 'try.png'), page);
  await context.close();
}

/** Every screen of the phone in one look, each as long as what it shows. */
async function takeScreens(
  browser: Browser,
  origin: string,
  { lived, look, folder }: { lived: LivedIn; look: Look; folder: string },
) {
  const phone = await aHandset(browser, origin, { ...look, being: lived.phone });
  for (const { name, at, shows, next } of screensOf(lived)) {
    await phone.page.setViewportSize({ width: 390, height: 844 });
    await phone.openAnew(at);
    await phone.part(shows).waitFor();
    await next?.(phone);
    await phone.isStill();
    const height = await phone.page.evaluate(() =>
      Math.max(
        844,
        ...[...document.querySelectorAll('.taro_page')].map((each) => each.scrollHeight),
      ),
    );
    await phone.page.setViewportSize({ width: 390, height });
    await keep(path.join(folder, `${name}.png`), phone.page);
  }
  await phone.close();
}

/** What hangs in the hall, and what its staff see. */
async function takeHall(browser: Browser, origin: string, lived: LivedIn, folder: string) {
  const hall = await aHall(browser, origin, '高校毕业生报到');
  await keep(path.join(folder, 'window-code.png'), hall.page);
  await hall.page.setViewportSize({ width: 1440, height: 900 });
  await hall.page.getByRole('button', { name: 'English' }).click();
  await keep(path.join(folder, 'window-code-english.png'), hall.page);
  await hall.page.getByRole('button', { name: 'Change service' }).click();
  await keep(path.join(folder, 'window-choice.png'), hall.page);
  await hall.close();

  const desk = await aDeskScreen(browser, origin);
  await desk.page.getByRole('button', { name: /^梁经办/ }).waitFor();
  await desk.page.getByRole('button', { name: /^梁经办/ }).waitFor();
  await keep(path.join(folder, 'desk-sign-in.png'), desk.page);
  await desk.signIn('梁经办');
  await desk.page.locator('[data-line]').first().waitFor();
  await keep(path.join(folder, 'desk-queue.png'), desk.page);
  const { corrected, finished, received } = lived;
  for (const [name, { id }] of Object.entries({ corrected, finished, received })) {
    await desk.openAnew(`cases/${id}`);
    await desk.page.locator('.case-columns').waitFor();
    await keep(path.join(folder, `desk-case-${name}.png`), desk.page);
  }
  await desk.page.keyboard.press('c');
  await desk.page.locator('.correction-bar').waitFor();
  await keep(path.join(folder, 'desk-marking.png'), desk.page);
  await desk.close();

  const supervisor = await aDeskScreen(browser, origin, '霍主管');
  for (const place of ['windows', 'posters', 'reports']) {
    await supervisor.openAnew(place);
    await supervisor.page.locator('main h1').waitFor();
    await keep(path.join(folder, `desk-${place}.png`), supervisor.page);
  }
  await supervisor.close();
}

execFileSync(process.execPath, ['config/build.mjs'], { cwd: root, stdio: 'inherit' });
const folder = mkdtempSync(path.join(tmpdir(), 'zero-visit-pictures-'));
const film = path.join(folder, 'hall.y4m');
const product = await aProduct({ SANDBOX_JOURNEY_MS: '500' });
const chromium = program('chromium');
const [indoors, pocket] = await Promise.all([
  openBrowser(chromium),
  openBrowser(chromium, seeingFilm(film)),
  product.start(),
]);
try {
  await takeErrand(indoors, pocket, product.origin, film);
  await takeTry(indoors, product.origin);
  process.stdout.write(`The pictures of README.md are in ${path.relative(root, pictures)}\n`);
  const lived = await livedIn(product.origin);
  for (const [name, look] of Object.entries(looks)) {
    await takeScreens(indoors, product.origin, { lived, look, folder: path.join(folder, name) });
  }
  await takeHall(indoors, product.origin, lived, path.join(folder, 'hall'));
  await lived.leave();
  process.stdout.write(`Every screen in every look is in ${folder}\n`);
} finally {
  rmSync(film, { force: true });
  await Promise.all([indoors.close(), pocket.close()]);
  await product.stop();
}
