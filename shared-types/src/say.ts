import type { Language, LocalText } from './local-text';

/** The names in braces of a text, at the level of types: `'{count} days'` has `count`. */
type Gap<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Gap<Rest>
  : never;

type Gaps<T extends LocalText> = [Gap<T['zh-Hans']>] extends [never]
  ? []
  : [Readonly<Record<Gap<T['zh-Hans']>, string | number>>];

/** Says a text in the reader's language. A text with `{gaps}` does not compile without their values. */
export type Say = <const T extends LocalText>(text: T, ...values: Gaps<T>) => string;

/** The text in one language, its gaps filled; a gap without a value stays visible. */
export const sayIn =
  (language: Language): Say =>
  (text, ...values) => {
    const filling: Record<string, string | number> = values[0] ?? {};
    return text[language].replace(/\{(\w+)\}/g, (gap, name: string) => `${filling[name] ?? gap}`);
  };

/** Keeps every text's literal, so that its gaps are known; a missing language does not compile. */
export const defineTexts = <const T extends Record<string, LocalText>>(texts: T): T => texts;
