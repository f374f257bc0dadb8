import { CERTIFICATE_PATH } from '@zero-visit/shared-types';

/** The longest code that the contract takes. */
export const CODE_MAX = 200;

/** The code in what was typed, pasted or scanned: the end of a link of ours, or the text itself. */
export function certificateCodeIn(text: string): string | undefined {
  const [, ...afterPath] = text.trim().split(CERTIFICATE_PATH);
  const code = (afterPath.length > 0 ? afterPath.join(CERTIFICATE_PATH) : text)
    .replace(/\s/g, '')
    .replace(/[?#].*$/, '');
  return code === '' || code.length > CODE_MAX ? undefined : code;
}
