import fc from 'fast-check';
import { pause, retryAfterMisses } from '../../bff/desk/src/window/pause';

describe('a screen whose line is down', () => {
  it('tries again soon at first, and never waits for longer than twenty seconds', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (misses, random) => {
          const wait = retryAfterMisses(misses, random);
          expect(wait).toBeGreaterThanOrEqual(300);
          expect(wait).toBeLessThan(20_000);
        },
      ),
    );
    expect(retryAfterMisses(0, 0.5)).toBeLessThan(1_000);
  });

  it('does not come back at the same moment as the other screens of the hall', () => {
    expect(retryAfterMisses(9, 0)).toBeLessThan(retryAfterMisses(9, 0.99));
  });

  it('stops waiting as soon as somebody goes on', async () => {
    const turn = new AbortController();
    const begun = Date.now();
    setTimeout(() => turn.abort(), 20);
    await pause(60_000, turn.signal);
    expect(Date.now() - begun).toBeLessThan(5_000);
  });
});
