/** What stands around a page: the bar above it, the tabs below it, and on H5 the document itself. */
export type PageFrame = {
  readonly title: string;
  /** The words of the five tabs, in their order. */
  readonly tabs: readonly string[];
  readonly language: string;
  readonly dark: boolean;
  readonly elder: boolean;
};
