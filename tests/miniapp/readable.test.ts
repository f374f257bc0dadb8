import { readFileSync } from 'node:fs';
import path from 'node:path';

const styles = path.resolve(import.meta.dirname, '../../miniapp/src/styles');
const theme = readFileSync(path.join(styles, '_theme.scss'), 'utf8');
const scale = readFileSync(path.join(styles, '_type-scale.scss'), 'utf8');

/** The block that begins with a text, as far as its closing brace. */
const blockOf = (source: string, opening: string): string => {
  const from = source.indexOf(opening);
  if (from < 0) throw new Error(`no such block: ${opening}`);
  return source.slice(from, source.indexOf('}', from));
};

const colours = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  );

const light = colours(blockOf(theme, '@mixin light'));
const dark = colours(blockOf(theme, '@mixin dark'));
const themes = {
  light,
  dark,
  elder: { ...light, ...colours(blockOf(theme, '.wx-root.mode-care {')) },
  'elder, dark': { ...dark, ...colours(blockOf(theme, '.wx-root.theme-dark.mode-care {')) },
};

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** What is written on what. */
const pairs = [
  ...['ink', 'ink-soft', 'link', 'good', 'note', 'warn', 'bad'].flatMap((text) =>
    ['paper', 'ground'].map((ground) => [text, ground] as const),
  ),
  ['ink', 'brand-tint'],
  ['ink', 'note-tint'],
  ['ink', 'good-tint'],
  ['ink', 'warn-tint'],
  ['ink', 'bad-tint'],
  ['note', 'note-tint'],
  ['good', 'good-tint'],
  ['warn', 'warn-tint'],
  ['bad', 'bad-tint'],
  ['ink-soft', 'bad-tint'],
  ['on-brand', 'brand'],
  ['on-brand', 'fill-bad'],
] as const;

describe.each(Object.entries(themes))('text in the %s theme', (_, palette) => {
  it.each(pairs)('keeps 4.5 : 1 with %s on %s', (text, ground) => {
    expect(contrast(palette[text] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['edge', 'paper'],
    ['edge', 'ground'],
    ['brand', 'paper'],
  ])('keeps 3 : 1 for what is drawn, with %s on %s', (drawn, ground) => {
    expect(contrast(palette[drawn] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('elder mode', () => {
  const modes = [
    'mode-care',
    'mode-care.text-large',
    'mode-care.text-larger',
    'mode-care.text-largest',
  ];
  const sizes = modes.map((mode) => {
    const [, text, small] =
      /scale\((\d+)px, (\d+)px/.exec(blockOf(scale, `.wx-root.${mode} {`)) ?? [];
    return { text: Number(text), small: Number(small) };
  });

  it('writes everything at 18 px or more, and main text up to 30', () => {
    for (const { text, small } of sizes) {
      expect(text).toBeGreaterThanOrEqual(18);
      expect(small).toBeGreaterThanOrEqual(18);
    }
    expect(Math.max(...sizes.map(({ text }) => text))).toBe(30);
  });

  it('has targets of 60 px, and 44 or more without it', () => {
    expect(blockOf(scale, '.wx-root.mode-care {')).toContain('--target: 60px;');
    const [, target] = /--target: (\d+)px/.exec(blockOf(scale, ':root,')) ?? [];
    expect(Number(target)).toBeGreaterThanOrEqual(44);
  });

  it('sets lines at 1.3 of the text or more', () => {
    const [, leading] = /--leading: ([\d.]+)/.exec(scale) ?? [];
    expect(Number(leading)).toBeGreaterThanOrEqual(1.3);
  });
});
