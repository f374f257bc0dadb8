import { CERTIFICATE_PATH } from '@zero-visit/shared-types';
import fc from 'fast-check';
import { certificateCodeIn } from '../../miniapp/src/features/certificates/check-rules';

const codes = fc.stringMatching(/^[A-Za-z0-9_.-]{1,200}$/);

describe('the code of a certificate', () => {
  it('is the same typed, with blanks in it, or as the whole link', () => {
    fc.assert(
      fc.property(codes, fc.webUrl(), (code, url) => {
        const origin = new URL(url).origin;
        expect(certificateCodeIn(code)).toBe(code);
        expect(certificateCodeIn(` ${code.split('').join(' ')}\n`)).toBe(code);
        expect(certificateCodeIn(`${origin}${CERTIFICATE_PATH}${code}`)).toBe(code);
        expect(certificateCodeIn(`${origin}${CERTIFICATE_PATH}${code}?from=wechat#top`)).toBe(code);
      }),
    );
  });

  it('is none where nothing was typed, or more than a code can be', () => {
    expect(certificateCodeIn(' \n')).toBeUndefined();
    expect(certificateCodeIn('x'.repeat(201))).toBeUndefined();
  });
});
