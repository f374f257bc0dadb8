import { type QrSessionState, routes, tokenOfLink, urlOf } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aDesk } from '../../support/desk';
import { eventually } from '../../support/eventually';
import { aPhone, clientOf, deviceKey, problemOf, refusalOf } from '../../support/phone';
import { aWindow } from '../../support/window';

const SERVICE = 'graduate-registration';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe('a window screen', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  const aSupervisor = async () => (await aDesk(app.origin, app.staff('supervisor'))).api;
  const open = () => clientOf(app.origin);
  const enrol = (enrolmentCode: string, publicKey = deviceKey().publicKey) =>
    open().enrolWindow({ body: { enrolmentCode, publicKey } });

  async function aCode(): Promise<string> {
    return (await open().addSandboxWindow()).enrolmentCode;
  }

  async function anEnrolledWindow() {
    const key = deviceKey();
    const { id } = await enrol(await aCode(), key.publicKey);
    const signIn = (at: number, sign = key.sign, text = `window-session ${id} ${at}`) =>
      open().signInWindow({ body: { windowId: id, at, signature: sign(text) } });
    return { id, key, signIn };
  }

  it('is prepared by a supervisor, who sees it in the list once it has enrolled', async () => {
    const supervisor = await aSupervisor();
    const { window, enrolmentCode, until } = await supervisor.addWindow({
      body: { placeCode: 'district-centre', name: '3 号窗口' },
    });
    expect(enrolmentCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{4}(-[BCDFGHJKLMNPQRSTVWXZ]{4}){2}$/);
    expect(Date.parse(until) - app.clock().getTime()).toBeLessThanOrEqual(10 * MINUTE);
    expect(window.enrolledAt).toBeUndefined();
    await enrol(enrolmentCode.toLowerCase().replaceAll('-', ' '));
    const { items } = await supervisor.listWindows();
    expect(items.find(({ id }) => id === window.id)).toMatchObject({
      name: '3 号窗口',
      enrolledAt: expect.any(String),
    });
  });

  it('cannot stand where no place is', async () => {
    const supervisor = await aSupervisor();
    const body = { placeCode: 'the-moon', name: '1 号窗口' };
    const problem = await problemOf(supervisor.addWindow({ body }));
    expect(problem.errors).toEqual([
      { pointer: '/body/placeCode', detail: 'no place of the catalogue' },
    ]);
  });

  it('enrols once with its code, however many try at the same time', async () => {
    const code = await aCode();
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => enrol(code)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(enrol(code))).toBe('enrolment-code-wrong');
    expect(await refusalOf(enrol('BCDF-GHJK-LMNP'))).toBe('enrolment-code-wrong');
  });

  it('needs a key that is one', async () => {
    const point = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url');
    expect(await refusalOf(enrol(await aCode(), point))).toBe('device-key-unsuitable');
  });

  it('signs in with its key, and learns which services it may show', async () => {
    const { signIn } = await anEnrolledWindow();
    const { services, window } = await signIn(Date.now());
    expect(services.map(({ code }) => code)).toContain(SERVICE);
    expect(window.place['zh-Hans']).toMatch(/./);
  });

  it('is not let in twice by one signature, nor by an earlier one, nor by somebody else’s', async () => {
    const { signIn, key } = await anEnrolledWindow();
    const at = Date.now();
    await signIn(at);
    expect(await refusalOf(signIn(at))).toBe('signature-invalid');
    expect(await refusalOf(signIn(at - 1))).toBe('signature-invalid');
    expect(await refusalOf(signIn(at + 1, deviceKey().sign))).toBe('signature-invalid');
    expect(await refusalOf(signIn(at + 1, key.signHighS))).toBe('signature-invalid');
    expect(await refusalOf(signIn(at + 1, key.sign, 'window-session other 1'))).toBe(
      'signature-invalid',
    );
    await signIn(at + 1);
  });

  it('is let in once when one signature comes eight times at once', async () => {
    const { signIn } = await anEnrolledWindow();
    const at = Date.now();
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => signIn(at)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is told by how much its clock is wrong', async () => {
    const { signIn } = await anEnrolledWindow();
    const problem = await problemOf(signIn(Date.now() + 90 * SECOND));
    expect(problem).toMatchObject({ code: 'signature-invalid' });
    expect(problem.detail).toMatch(/(89|90) s/);
    await signIn(Date.now() + 50 * SECOND);
  });

  it('may do what windows do, and nothing of a phone or the desk', async () => {
    const window = await aWindow(app.origin);
    expect(await refusalOf(window.api.getMe())).toBe('not-allowed');
    expect(await refusalOf(window.api.listWindows())).toBe('not-allowed');
    const phone = await aPhone(app.origin);
    expect(await refusalOf(phone.api.openQrSession({ body: { serviceCode: SERVICE } }))).toBe(
      'not-allowed',
    );
  });

  it('follows its own session only', async () => {
    const [window, other] = await Promise.all([aWindow(app.origin), aWindow(app.origin)]);
    const { id } = await window.api.openQrSession({ body: { serviceCode: SERVICE } });
    const answer = await fetch(
      new URL(urlOf(routes.watchQrSession, { params: { id } }), app.origin),
      { headers: { authorization: `Bearer ${other.token}` } },
    );
    expect(answer.status).toBe(404);
    await other.api.closeQrSession({ params: { id } });
    const shown = await other.show(SERVICE);
    await window.api.closeQrSession({ params: { id: shown.id } });
    expect(await scanned(shown.link())).toBe('awaitingNumber');
    await shown.stop();
  });

  it('shows the same code again when its line comes back', async () => {
    const window = await aWindow(app.origin);
    const shown = await window.show(SERVICE);
    await told(shown.states, 2);
    const [opened, streamed] = shown.states;
    expect(streamed).toMatchObject({ state: 'showing', shortCode: shortCodeOf(opened) });
    await shown.stop();
  });

  it('shows a code for no service that is not there', async () => {
    const window = await aWindow(app.origin);
    expect(await refusalOf(window.api.openQrSession({ body: { serviceCode: 'no-such' } }))).toBe(
      'not-found',
    );
  });

  async function scanned({ link }: { link: string }): Promise<string> {
    const phone = await aPhone(app.origin);
    const code = tokenOfLink(link, [app.origin]) ?? '';
    return (await phone.api.scanQrCode({ body: { code } })).state;
  }

  // From here on the clock moves.
  it('turns its code every thirty seconds and takes a wholly new one after five minutes, by itself', async () => {
    const shown = await (await aWindow(app.origin)).show(SERVICE);
    await told(shown.states, 2);
    app.pass(30 * SECOND);
    await told(shown.states, 3);
    const [, first, turned] = shown.states;
    expect(shortCodeOf(turned)).toBe(shortCodeOf(first));
    expect(linkOf(turned)).not.toBe(linkOf(first));
    app.pass(5 * MINUTE);
    await told(shown.states, 4);
    const anew = shown.states[3];
    expect(shortCodeOf(anew)).not.toBe(shortCodeOf(first));
    expect(await scanned(shown.link())).toBe('awaitingNumber');
    await shown.stop();
  });

  it('does not enrol with a code that is ten minutes old', async () => {
    const code = await aCode();
    app.pass(10 * MINUTE);
    expect(await refusalOf(enrol(code))).toBe('enrolment-code-wrong');
  });
});

const shortCodeOf = (state: QrSessionState | undefined) =>
  state?.state === 'showing' ? state.shortCode : undefined;
const linkOf = (state: QrSessionState | undefined) =>
  state?.state === 'showing' ? state.link : undefined;

/** Waits until a screen has been told so many states; it looks by itself every two seconds. */
const told = (states: QrSessionState[], count: number) =>
  eventually(() => states.length >= count, 6_000);
