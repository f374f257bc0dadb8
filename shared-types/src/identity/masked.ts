/** Family names of two characters that are common enough to be known by everybody. */
const COMPOUND_SURNAMES = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 司空 夏侯 南宫 南宮 端木 呼延 轩辕 軒轅 钟离 鍾離'.split(
    ' ',
  ),
);

/**
 * A name of which only the family name is left: 林*, 欧阳**, 买**·***, J*** S****. Counted in
 * characters as people count them, so that a rare one (𫖯) is one star.
 */
export function maskName(name: string): string {
  if (!/\p{sc=Han}/u.test(name))
    return name
      .split(' ')
      .map((word) => maskAfter(word, 1))
      .join(' ');
  const [head = '', ...rest] = name.split('·');
  const shown = rest.length === 0 && isCompound(head) ? 2 : 1;
  return [maskAfter(head, shown), ...rest.map((part) => maskAfter(part, 0))].join('·');
}

/** A number as 440604********0024; of shorter ones, two characters at each end. */
export function maskIdNumber(number: string): string {
  if (number.length === 18) return `${number.slice(0, 6)}********${number.slice(-4)}`;
  if (number.length < 6) return '*'.repeat(number.length);
  return `${number.slice(0, 2)}${'*'.repeat(number.length - 4)}${number.slice(-2)}`;
}

/** A mobile number as 138****0000. */
export const maskMobile = (mobile: string): string =>
  mobile.length < 8 ? '*'.repeat(mobile.length) : `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

function maskAfter(text: string, shown: number): string {
  const characters = [...text];
  return characters.map((each, at) => (at < shown ? each : '*')).join('');
}

function isCompound(name: string): boolean {
  const characters = [...name];
  return characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''));
}
