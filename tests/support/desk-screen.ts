import type { Browser } from 'playwright-core';
import { ACTION, faultsOf } from './browser';

export type DeskScreen = Awaited<ReturnType<typeof aDeskScreen>>;

/** The desk as the sandbox's staff see it; whoever is named is signed in by two clicks. */
export async function aDeskScreen(browser: Browser, origin: string, name?: string) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(ACTION);
  const page = await context.newPage();
  const faults = faultsOf(page);
  await page.goto(`${origin}/desk/`);
  const queue = page.locator('[data-line]');
  /** The password is right; the second factor is still to come. */
  async function choose(who: string): Promise<void> {
    await page.getByRole('button', { name: new RegExp(`^${who}`) }).click();
    await page.locator('[autocomplete=one-time-code]').waitFor();
  }
  async function enter(): Promise<void> {
    await page.locator('.sign-in [type=submit]').click();
    await page.locator('.sign-in').waitFor({ state: 'hidden' });
  }
  async function signIn(who: string): Promise<void> {
    await choose(who);
    await enter();
  }
  if (name) await signIn(name);

  /** Presses the button of an act, and says yes to the question that it asks. */
  async function act(name: string, sure: string): Promise<void> {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    const question = page.locator('.ant-popconfirm, .ant-modal-confirm').filter({ visible: true });
    await question.getByRole('button', { name: sure, exact: true }).click();
    await question.waitFor({ state: 'hidden' });
  }

  return {
    page,
    faults,
    signIn,
    choose,
    enter,
    /** Opens a place behind the `#`, such as `windows`; nothing of an earlier one is left. */
    async openAnew(place: string): Promise<void> {
      await page.goto('about:blank');
      await page.goto(`${origin}/desk/#/${place}`);
    },
    async open(caseId: string): Promise<void> {
      await queue.and(page.locator(`[data-line="${caseId}"]`)).click();
      await page.locator('.case-columns').waitFor();
    },
    accept: () => act('受理', '确认'),
    approve: () => act('批准并发证', '确认'),
    dispatch: () => act('交寄', '交寄'),
    close: () => context.close(),
  };
}
