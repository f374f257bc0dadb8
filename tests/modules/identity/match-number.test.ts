import { type Errand, tokenOfLink } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { linTian } from '../../support/people';
import { aPhone, type Phone, problemOf, refusalOf } from '../../support/phone';
import { aWindow, type ShownSession, type TestWindow } from '../../support/window';

const SERVICE = 'graduate-registration';
const MINUTE = 60_000;

describe('the number on the screen', () => {
  let app: TestApp;
  let window: TestWindow;
  let shown: ShownSession;
  let phone: Phone;
  let errand: Errand;
  let number: string;

  beforeAll(async () => {
    app = await startApp({ limits: false });
    window = await aWindow(app.origin);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    shown = await window.show(SERVICE);
    phone = await aPhone(app.origin);
    errand = await scanWith(phone);
    number = (await shown.until('claimed')).number;
  });
  afterEach(() => shown.stop());

  const scanWith = (by: Phone) =>
    by.api.scanQrCode({
      body: { code: tokenOfLink(shown.link().link, [app.origin]) ?? '' },
    });
  const pick = (chosen: string, by = phone) =>
    by.api.matchNumber({ params: { id: errand.id }, body: { number: chosen } });
  const wrongOne = () => errand.numbers?.find((each) => each !== number) ?? '';

  it('comes to the screen when the code is claimed and not before, and is one of the phone’s three', () => {
    expect(shown.states.map(({ state }) => state)).toEqual(['showing', 'showing', 'claimed']);
    expect(JSON.stringify(shown.states.slice(0, 2))).not.toContain('number');
    expect(new Set(errand.numbers).size).toBe(3);
    expect(errand.numbers).toContain(number);
    expect(number).toMatch(/^\d{2}$/);
  });

  it('confirms the errand when it is picked, and tells the window', async () => {
    const confirmed = await pick(number);
    expect(confirmed.state).toBe('confirmed');
    expect(confirmed.numbers).toBeUndefined();
    await shown.until('confirmed');
  });

  it('answers a double tap as it answered the first', async () => {
    const both = await Promise.all([pick(number), pick(number)]);
    expect(both.map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
  });

  it('ends the claim when it is wrong, once and for all, while the window shows a new code', async () => {
    const old = shown.link().link;
    expect(await refusalOf(pick(wrongOne()))).toBe('number-wrong');
    expect(await refusalOf(pick(number))).toBe('errand-over');
    expect((await shown.until('showing')).link).not.toBe(old);
    expect(await phone.api.getErrand({ params: { id: errand.id } })).toMatchObject({
      state: 'ended',
    });
    // The person is not ended with it: they scan the new code and go on.
    const again = await scanWith(phone);
    expect(again.id).not.toBe(errand.id);
  });

  it('lets nobody try two of the three at once', async () => {
    const picks = await Promise.allSettled((errand.numbers ?? []).map((each) => pick(each)));
    expect(picks.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(2);
    const { state } = await phone.api.getErrand({ params: { id: errand.id } });
    const isConfirmed = picks.some(({ status }) => status === 'fulfilled');
    expect(state).toBe(isConfirmed ? 'confirmed' : 'ended');
  });

  it('belongs to the phone that claimed: another one is told that there is nothing, in the same words', async () => {
    const other = await aPhone(app.origin);
    await other.become(linTian);
    const nothing = `errand_${'A'.repeat(22)}`;
    const calls = [
      (id: string) => other.api.getErrand({ params: { id } }),
      (id: string) => other.api.matchNumber({ params: { id }, body: { number } }),
      (id: string) => other.api.declineErrand({ params: { id } }),
    ];
    for (const call of calls) {
      const { instance: _one, ...theirs } = await problemOf(call(errand.id));
      const { instance: _other, ...absent } = await problemOf(call(nothing));
      expect(JSON.stringify(theirs)).toBe(JSON.stringify(absent));
      expect(theirs.code).toBe('not-found');
    }
    expect((await pick(number)).state).toBe('confirmed');
  });

  it('is worth nothing after the window has left; a confirmed errand goes on at the phone', async () => {
    await window.api.closeQrSession({ params: { id: shown.id } });
    expect(await refusalOf(pick(number))).toBe('errand-over');

    const next = await window.show(SERVICE);
    const code = tokenOfLink(next.link().link, [app.origin]) ?? '';
    const other = await phone.api.scanQrCode({ body: { code } });
    const { number: its } = await next.until('claimed');
    await phone.api.matchNumber({ params: { id: other.id }, body: { number: its } });
    await window.api.closeQrSession({ params: { id: next.id } });
    expect(await phone.api.getErrand({ params: { id: other.id } })).toMatchObject({
      state: 'confirmed',
    });
    await next.stop();
  });

  it('lets the citizen say "not me": the window is told that nothing was done, and shows a new code', async () => {
    await phone.api.declineErrand({ params: { id: errand.id } });
    await shown.until('notDone');
    await phone.api.declineErrand({ params: { id: errand.id } });
    expect(await refusalOf(pick(number))).toBe('errand-over');
    await shown.until('showing', 12_000);
  }, 20_000);

  it('never tells a window anything of the person', async () => {
    await phone.become(linTian);
    await pick(number);
    await shown.until('confirmed');
    const told = JSON.stringify(shown.states);
    const { name, idNumber, mobile } = linTian;
    for (const fact of [name, '林*', idNumber, '0024', mobile, 'citizen_', 'device_', errand.id]) {
      expect(told).not.toContain(fact);
    }
  });

  // From here on the clock moves.
  it('can be picked for ten minutes from when its code was first shown, and ends by itself then', async () => {
    const { endsAt } = await shown.until('claimed');
    const rest = Date.parse(endsAt) - app.clock().getTime();
    expect(rest).toBeGreaterThan(9 * MINUTE);
    expect(rest).toBeLessThanOrEqual(10 * MINUTE);
    app.pass(10 * MINUTE);
    phone.useSession(
      await phone.api.refreshSession({ body: { refreshToken: phone.session().refreshToken } }),
    );
    expect(await refusalOf(pick(number))).toBe('errand-over');
    await shown.until('showing');
  });
});
