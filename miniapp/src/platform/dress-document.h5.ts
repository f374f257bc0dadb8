import '../styles/browser.scss';
import type { PageFrame } from './page-frame-facts';

/** A browser's document says its language, and wears theme and mode for what Taro draws outside of pages. */
export function dressDocument({ language, dark, elder }: PageFrame): void {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.classList.toggle('theme-dark', dark);
  documentElement.classList.toggle('theme-light', !dark);
  documentElement.classList.toggle('mode-care', elder);
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute('content', dark ? '#111111' : '#ededed');
}
