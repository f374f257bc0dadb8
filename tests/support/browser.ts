import { type Browser, type ConsoleMessage, chromium, type Page } from 'playwright-core';

/** How long one action waits for its button, in milliseconds: a page that needs longer is at fault. */
export const ACTION = 15_000;

/** What a machine without a screen, and a run that must be the same each time, ask of Chromium. */
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser whose camera sees a film, and which does not ask whether it may. */
export const seeingFilm = (file: string): string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${file}`,
];

export const openBrowser = (program: string, more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: program, args: [...flags, ...more] });

/**
 * What went wrong in a page: faults of its scripts, errors on its console, answers of 5xx. `expected`
 * says which lines a test provokes.
 */
export function faultsOf(page: Page, expected: readonly RegExp[] = []): string[] {
  const faults: string[] = [];
  const note = (line: string) => {
    if (!expected.some((each) => each.test(line))) faults.push(line);
  };
  page.on('pageerror', (error) => note(`fault: ${error.message}`));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) note(`${answer.status()} ${answer.url()}`);
  });
  return faults;
}
