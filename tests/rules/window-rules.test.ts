import { SHORT_CODE_ALPHABET } from '@zero-visit/shared-types';
import fc from 'fast-check';
import {
  clockFault,
  drawEnrolmentCode,
  enrolmentLetters,
} from '../../bff/src/modules/identity/window-rules';

describe('an enrolment code', () => {
  it('is twelve letters in groups of four, and reads back however it is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (seed) => {
        let at = 0;
        const code = drawEnrolmentCode((limit) => (seed[at++] ?? 0) % limit);
        const group = `[${SHORT_CODE_ALPHABET}]{4}`;
        expect(code).toMatch(new RegExp(`^${group}-${group}-${group}$`));
        const letters = code.replaceAll('-', '');
        expect(enrolmentLetters(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toBe(letters);
      }),
    );
  });
});

describe('the clock of a screen', () => {
  const now = new Date('2026-11-25T02:00:00Z');

  it('may be off by a minute either way, and is told by how much it is more', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 600_000 }), (off) => {
        const fault = clockFault(now.getTime() + off, now);
        expect(fault).toBe(Math.abs(off) > 60_000 ? Math.round(off / 1_000) : undefined);
      }),
    );
  });
});
