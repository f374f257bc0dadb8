import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { aDesk } from '../support/desk';
import { applyFor, authorise } from '../support/errand';
import { aHandset, type Handset, type Look } from '../support/handset';
import { linTian } from '../support/people';
import { aPhone, clientOf } from '../support/phone';
import { aProduct, type Product } from '../support/product';
import { describeWith } from '../support/programs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every page is opened in every look, on a machine that has other things to do; in milliseconds. */
const PATIENCE = 180_000;

type Looks = Look & { readonly textSize?: 'standard' | 'largest' };

const looks: Record<string, Looks> = {
  'as it comes': {},
  'in elder mode': { elder: true },
  'in elder mode at 30 px': { elder: true, textSize: 'largest' },
  'in the dark': { theme: 'dark' },
  'in English': { language: 'en' },
  'in traditional Chinese': { language: 'zh-Hant', elder: true, theme: 'dark' },
};

describeWith(['chromium'], 'the pages of a citizen who has begun something', (chromium) => {
  let product: Product;
  let browser: Browser;
  let pages: string[];

  beforeAll(async () => {
    product = await aProduct();
    [browser] = await Promise.all([openBrowser(chromium), product.start()]);
    pages = await pagesWithContent(product.origin);
  }, PATIENCE);

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  it.each(Object.entries(looks))(
    'can be read, tapped and heard %s',
    async (_, look) => {
      const handset = await aHandset(browser, product.origin, look);
      await handset.open('/packages/apply/verify/index');
      await handset.proveToBe(linTian);
      const found = [];
      for (const page of pages) {
        await handset.open(page);
        found.push(
          ...(await faultsOnScreen(handset, page, look)).map((fault) => `${page}: ${fault}`),
        );
      }
      expect(found).toEqual([]);
      expect(handset.faults).toEqual([]);
      await handset.context.close();
    },
    PATIENCE,
  );
});

/** Gives the citizen a receipt, a correction to make, a certificate and an authorisation to look at. */
async function pagesWithContent(origin: string): Promise<string[]> {
  const phone = await aPhone(origin);
  await phone.become(linTian);
  const { staff } = await clientOf(origin).listSampleCitizens();
  const [reviewer] = staff;
  if (!reviewer) throw new Error('the sandbox has no staff');
  const desk = await aDesk(origin, reviewer);
  const corrected = await applyFor(phone, 'graduate-registration');
  await desk.act(corrected.id, 'askCorrection', {
    reason: '请核对',
    flagged: [{ questionId: 'graduationDate', reason: '与登记不一致' }],
  });
  const proof = await applyFor(phone, 'insurance-proof');
  const errand = await phone.api.startErrand({ body: { serviceCode: 'graduate-registration' } });
  const { draft } = await authorise(phone, errand);
  const [consent] = (await phone.api.listConsents({ query: {} })).items;
  return [
    ...['home', 'services', 'scan', 'my-cases', 'me'].map((tab) => `/pages/${tab}/index`),
    '/packages/guide/index?service=senior-card',
    `/packages/case/index?case=${corrected.id}`,
    `/packages/case/correction/index?case=${corrected.id}`,
    `/packages/case/index?case=${proof.id}`,
    `/packages/me/authorisation/index?consent=${consent?.id}`,
    ...['authorisations', 'accesses', 'messages', 'addresses', 'new-address', 'drafts'].map(
      (page) => `/packages/me/${page}/index`,
    ),
    '/packages/me/settings/index',
    '/packages/me/about/index',
    '/packages/check/index?code=nonsense',
    '/packages/apply/errand/index?service=senior-card',
    `/packages/apply/form/index?draft=${draft.id}`,
  ];
}

/** What a rule of WCAG 2.2 A or AA, a narrow screen, a thick finger or weak eyes would complain about. */
async function faultsOnScreen(
  { page }: Handset,
  address: string,
  { elder = false }: Looks,
): Promise<string[]> {
  await page.waitForFunction((path) => {
    const pages = [...document.querySelectorAll('.taro_page')];
    const shown = pages.find(({ id, clientHeight }) => id.startsWith(path) && clientHeight > 0);
    return shown?.querySelector('.ui-page') && !shown.querySelector('.ui-loading');
  }, address.split('?')[0] ?? '');
  await page.evaluate(axe);
  return page.evaluate(
    async ({ tallest, smallestText }) => {
      type Axe = { run(where: object, how: object): Promise<{ violations: Violation[] }> };
      type Violation = { id: string; nodes: { html: string }[] };
      const { axe: checker } = window as unknown as { axe: Axe };
      const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
      const { violations } = await checker.run(document, { runOnly });
      const parts = [...document.querySelectorAll<HTMLElement>('.ui-page *')].filter(
        (part) => part.offsetParent !== null,
      );
      const named = (part: HTMLElement) => part.id || `${part.className} ${part.textContent}`;
      return [
        ...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`),
        ...parts
          .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1)
          .map((part) => `wider than the screen: ${named(part)}`),
        ...parts
          .filter((part) => part.tabIndex >= 0 && part.hasAttribute('tabindex'))
          .filter((part) => part.getBoundingClientRect().height < tallest)
          .map((part) => `lower than ${tallest} px: ${named(part)}`),
        ...parts
          .filter((part) =>
            [...part.childNodes].some(
              ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
            ),
          )
          .filter((part) => Number.parseFloat(getComputedStyle(part).fontSize) < smallestText)
          .map((part) => `smaller than ${smallestText} px: ${named(part)}`),
      ];
    },
    { tallest: elder ? 60 : 44, smallestText: elder ? 18 : 14 },
  );
}
