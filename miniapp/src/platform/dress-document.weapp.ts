import type { PageFrame } from './page-frame-facts';

/** WeChat has no document; its own frame follows the theme by itself. */
export function dressDocument(_frame: PageFrame): void {}
