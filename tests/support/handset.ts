import type { Browser, Locator } from 'playwright-core';
import { ACTION, faultsOf } from './browser';
import type { Phone, SamplePerson } from './phone';

/** How the owner of a handset wants the app to look and speak (miniapp/src/platform/preferences.ts). */
export type Look = {
  readonly language?: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly theme?: 'system' | 'light' | 'dark';
  readonly elder?: boolean;
  readonly textSize?: 'standard' | 'large' | 'larger' | 'largest';
};

/** What the owner's hand did, as the browser saw it. */
export type Handwork = {
  /** Pages that came to the front, one after the other. */
  screens: string[];
  /** Activations, by finger or key. */
  taps: number;
  /** Characters, whatever they were typed with. */
  typed: number;
};

export type Handset = Awaited<ReturnType<typeof aHandset>>;

type Options = Look & {
  /** The phone that it is already; a new one otherwise. */
  readonly being?: Phone;
  /** Lines of the console that the test provokes. */
  readonly expected?: readonly RegExp[];
};

/** The citizen's app in a browser of a phone's size, with a finger instead of a mouse. */
export async function aHandset(browser: Browser, origin: string, options: Options = {}) {
  const { expected, being, ...look } = options;
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const hand: Handwork = { screens: [], taps: 0, typed: 0 };
  await context.exposeBinding('noteHand', (_, what: 'taps' | 'typed', count: number) => {
    hand[what] += count;
  });
  await context.addInitScript(watchHand);
  await context.addInitScript(stock, {
    preferences: { ...plain, ...look },
    ...(being && { device: { ...being.kept(), at: Date.now() } }),
  });
  context.setDefaultTimeout(ACTION);
  const page = await context.newPage();
  const faults = faultsOf(page, expected);
  page.on('framenavigated', (frame) => {
    const screen = screenOf(frame.url());
    if (frame === page.mainFrame() && screen !== hand.screens.at(-1)) hand.screens.push(screen);
  });

  /** A part of the page in front: H5 keeps the pages below it in the document. */
  const part = (id: string): Locator => page.locator(`[id="${id}"]`).filter({ visible: true });

  const tap = (id: string): Promise<void> => part(id).tap();

  /** What a part says, once it is there. */
  const read = async (id: string): Promise<string> => ((await part(id).textContent()) ?? '').trim();

  /** Types as a keyboard does, so that every character counts. */
  async function type(id: string, text: string): Promise<void> {
    await part(id).locator('input, textarea').tap();
    await page.keyboard.insertText(text);
  }

  async function open(hash = '/pages/home/index'): Promise<void> {
    await page.goto(`${origin}/#${hash}`);
  }

  /** Opens a page as the first one: nothing of an earlier page is left. */
  async function openAnew(hash: string): Promise<void> {
    await page.goto('about:blank');
    await open(hash);
  }

  /** From „who are you?“ on the verification page to being somebody, on the 网证 road, every letter typed. */
  async function proveToBe({ name, idNumber, pin }: SamplePerson): Promise<void> {
    await tap('verify-road-networkId');
    await type('verify-name', name);
    await type('verify-id-number', idNumber);
    await tap('verify-start');
    await type('verify-pin', pin);
    await tap('verify-finish');
  }

  return {
    context,
    page,
    faults,
    part,
    read,
    tap,
    /** The first part whose id begins so. */
    tapFirst: (start: string) =>
      page.locator(`[id^="${start}"]`).filter({ visible: true }).first().tap(),
    type,
    open,
    openAnew,
    proveToBe,
    /** Changes how the app looks; seen from the next page that is opened. */
    wear: (look: Look) =>
      page.evaluate(
        (text) => localStorage.setItem('zero-visit.preferences', text),
        JSON.stringify({ ...plain, ...look }),
      ),
    /** Waits until nothing spins any more and what was answered is drawn. */
    async isStill(): Promise<void> {
      await page.waitForFunction(
        () =>
          ![...document.querySelectorAll('.weui-loading')].some((each) => each.checkVisibility()),
      );
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
      );
    },
    screen: () => screenOf(page.url()),
    hand: (): Handwork => ({ ...hand, screens: [...hand.screens] }),
    /** Counts from here; the page in front is the first screen. */
    startCounting() {
      Object.assign(hand, { screens: [screenOf(page.url())], taps: 0, typed: 0 });
    },
    close: () => context.close(),
  };
}

/** `packages/apply/form/index?draft=…` → `apply/form`. */
const screenOf = (url: string): string =>
  /#\/(?:pages|packages)\/([\w/-]+?)\/index/.exec(url)?.[1] ?? url;

const plain = { language: 'zh-Hans', theme: 'light', elder: false, textSize: 'standard' } as const;

/** Runs in the page: what the app finds in its storage when it is opened for the first time. */
function stock(kept: Record<string, object>): void {
  if (origin === 'null') return;
  for (const [name, value] of Object.entries(kept)) {
    const key = `zero-visit.${name}`;
    if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(value));
  }
}

/** Runs in the page. Only what a hand did counts, not what a script did. */
function watchHand(): void {
  const { noteHand } = globalThis as unknown as {
    noteHand(what: 'taps' | 'typed', count: number): void;
  };
  addEventListener('click', (event) => event.isTrusted && noteHand('taps', 1), true);
  addEventListener(
    'input',
    (event) => {
      const { data } = event as InputEvent;
      if (event.isTrusted && data) noteHand('typed', [...data].length);
    },
    true,
  );
}
