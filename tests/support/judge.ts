import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

export type Measure = {
  /** The least height of whatever can be tapped, in CSS pixels. */
  readonly target: number;
  /** And its least width. */
  readonly width: number;
  /** The least size of a letter. */
  readonly text: number;
};

/** What is wrong with a page as it is drawn: nothing may stick out, be cut off, or be too small to hit. */
export async function faultsOfLayout(page: Page, measure: Measure): Promise<string[]> {
  return page.evaluate(lookForFaults, measure);
}

/** Serious and critical findings of axe-core against WCAG 2.2 A and AA. */
export async function faultsOfAccess(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => {
        const [, why = ''] = (nodes[0]?.failureSummary ?? '').split('\n');
        const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
        return `${id}, ${nodes.length} times, as at ${where.join(' and ')}: ${why.trim()}`;
      });
  });
}

type Axe = {
  run(
    where: Document,
    options: object,
  ): Promise<{
    violations: {
      id: string;
      impact: string;
      nodes: { target: string[]; failureSummary?: string }[];
    }[];
  }>;
};

/** Runs in the page. */
function lookForFaults({ target, width: narrowest, text }: Measure): string[] {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  }
  const nameOf = (element: Element) => {
    const { id, className, tagName } = element;
    const words = element.textContent?.trim().slice(0, 20);
    return `${tagName.toLowerCase()}${id && `#${id}`}.${String(className).trim().replace(/\s+/g, '.')} “${words}”`;
  };
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** An element in a part that scrolls sideways may stand outside; one that is cut off may not. */
  const scrolls = (element: Element): boolean => {
    for (let each = element.parentElement; each; each = each.parentElement) {
      const { overflowX } = getComputedStyle(each);
      if ((overflowX === 'auto' || overflowX === 'scroll') && each.scrollWidth > each.clientWidth) {
        return true;
      }
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!isSeen(element) || element.closest('svg')) continue;
    const box = element.getBoundingClientRect();
    // What lies wholly outside is meant for a keyboard that reaches it.
    if (box.width === 0 || box.height === 0 || box.right <= 0) continue;
    const says = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const acts = element.matches(
      'button, a[href], input:not([type=hidden]), textarea, select, [role=button], [role=link], [role=radio], [role=switch], [role=checkbox], [role=option], [role=tab]',
    );
    if ((says || acts) && (box.left < -0.5 || box.right > width + 0.5) && !scrolls(element)) {
      faults.push(`${nameOf(element)} stands at ${box.left} to ${box.right} px`);
    }
    const { overflowX, overflowY } = getComputedStyle(element);
    if (says && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${nameOf(element)} is cut off sideways`);
    }
    if (says && overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2) {
      faults.push(`${nameOf(element)} is cut off below`);
    }
    if (says && Number.parseFloat(getComputedStyle(element).fontSize) < text) {
      faults.push(`${nameOf(element)} is written smaller than ${text} px`);
    }
    const inside = element.matches('input, textarea') ? element.parentElement : element;
    const hit = (inside ?? element).getBoundingClientRect();
    if (acts && (hit.height < target - 0.5 || hit.width < narrowest - 0.5)) {
      faults.push(`${nameOf(element)} is ${hit.width.toFixed(0)} × ${hit.height.toFixed(0)} px`);
    }
  }
  return faults;
}
