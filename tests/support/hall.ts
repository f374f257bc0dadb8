import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { ACTION, faultsOf } from './browser';

export type Hall = Awaited<ReturnType<typeof aHall>>;

/** A window screen in a hall, as it hangs there: the real page, registered and set to one service. */
export async function aHall(browser: Browser, origin: string, service: string) {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(ACTION);
  const page = await context.newPage();
  const faults = faultsOf(page);
  await page.goto(`${origin}/window/`);
  await page.getByRole('button', { name: '沙盒：自动领取登记码' }).click();
  await page.getByRole('button', { name: service, exact: true }).click();
  const code = page.locator('[data-qr]');
  await code.waitFor();

  return {
    page,
    faults,
    code,
    /** Two frames of what hangs on the wall, as a camera of 1280 × 720 sees them, made by ffmpeg. */
    async film(ffmpeg: string, file: string): Promise<void> {
      await code.waitFor();
      const still = path.join(path.dirname(file), 'still.png');
      await page.screenshot({ path: still });
      const look = ['-loop', '1', '-i', still, '-frames:v', '2', '-vf', 'scale=1280:720'];
      await promisify(execFile)(ffmpeg, ['-y', ...look, '-pix_fmt', 'yuv420p', file]);
    },
    /** The two digits that it shows once its code was claimed. */
    number: async (): Promise<string> =>
      ((await page.locator('.number').textContent()) ?? '').trim(),
    /** Free for the next citizen. */
    async next(): Promise<void> {
      await page.getByRole('button', { name: /下一位/ }).click();
      await code.waitFor();
    },
    /** Everything that stands in its document, shown or not. */
    words: async (): Promise<string> => (await page.locator('body').textContent()) ?? '',
    close: () => context.close(),
  };
}
