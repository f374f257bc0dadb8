import { type QrContent, reaches, routes, tokenOfLink, urlOf } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aDesk } from '../../support/desk';
import { linTian } from '../../support/people';
import { aPhone, deviceKey, problemOf, refusalOf, send } from '../../support/phone';
import { aWindow, type ShownSession, type TestWindow } from '../../support/window';

const SERVICE = 'graduate-registration';
const MINUTE = 60_000;

describe('scanning a code', () => {
  let app: TestApp;
  let window: TestWindow;
  let shown: ShownSession;

  beforeAll(async () => {
    app = await startApp({ limits: false });
    window = await aWindow(app.origin);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    shown = await window.show(SERVICE);
  });
  afterEach(() => shown.stop());

  const codeOf = (session = shown) => tokenOfLink(session.link().link, [app.origin]) ?? '';
  const scan = (phone: Awaited<ReturnType<typeof aPhone>>, code = codeOf()) =>
    phone.api.scanQrCode({ body: { code } });

  it('tells who asks, where and for what, and nothing of anybody', async () => {
    const phone = await aPhone(app.origin);
    const errand = await scan(phone);
    expect(errand).toMatchObject({
      state: 'awaitingNumber',
      channel: 'window',
      asker: {
        department: { 'zh-Hans': '佛山市禅城区人力资源和社会保障局' },
        window: '体验窗口',
      },
      service: { code: SERVICE },
      levelNeeded: 'L3',
      levelHeld: 'L0',
    });
    expect(errand.asker.place?.['zh-Hans']).toMatch(/./);
    expect(errand.sheet.length).toBeGreaterThan(3);
    expect(errand.sheet.every((field) => field.maskedValue === undefined)).toBe(true);
  });

  it('shows a verified person their own name and number, masked, while every register is down', async () => {
    const phone = await aPhone(app.origin);
    await phone.become(linTian);
    for (const register of ['population', 'education', 'socialInsurance', 'residence']) {
      app.outside.registries.outage(register, true);
    }
    const { sheet, levelHeld } = await scan(phone);
    for (const register of ['population', 'education', 'socialInsurance', 'residence']) {
      app.outside.registries.outage(register, false);
    }
    const masked = Object.fromEntries(
      sheet.flatMap(({ id, maskedValue }) => (maskedValue ? [[id, maskedValue]] : [])),
    );
    expect(reaches(levelHeld, 'L3')).toBe(true);
    expect(masked).toEqual({ name: '林*', idNumber: '440604********0024' });
  });

  it('never tells the winner of a double tap that he lost', async () => {
    for (let round = 0; round < 5; round += 1) {
      const phone = await aPhone(app.origin);
      const session = await window.show(SERVICE);
      const code = codeOf(session);
      const errands = await Promise.all(Array.from({ length: 6 }, () => scan(phone, code)));
      expect(new Set(errands.map(({ id }) => id)).size).toBe(1);
      await session.stop();
    }
  });

  it('takes the whole link as well as the token in it', async () => {
    const phone = await aPhone(app.origin);
    const { link } = shown.link();
    const [one, other] = [await scan(phone, link), await scan(phone)];
    expect(one.id).toBe(other.id);
  });

  it('takes the letters that stand below the code, in any case and with a dash', async () => {
    const phone = await aPhone(app.origin);
    const { shortCode } = shown.link();
    expect(shortCode).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
    const typed = `${shortCode.slice(0, 4).toLowerCase()}-${shortCode.slice(4)}`;
    const errand = await phone.api.scanQrCode({ body: { shortCode: typed } });
    expect(errand.id).toBe((await scan(phone)).id);
  });

  it('lets nobody guess letters: ten misses, then ten minutes of rest', async () => {
    const phone = await aPhone(app.origin);
    const guess = () => phone.api.scanQrCode({ body: { shortCode: 'BCDFGHJK' } });
    const guesses = await Promise.all(Array.from({ length: 14 }, () => refusalOf(guess())));
    expect(guesses.filter((each) => each === 'qr-code-expired')).toHaveLength(10);
    expect((await problemOf(guess())).retryAfter).toBeGreaterThan(500);
    const { shortCode } = shown.link();
    expect(await refusalOf(phone.api.scanQrCode({ body: { shortCode } }))).toBe(
      'too-many-requests',
    );
    expect(await scan(phone)).toBeDefined();
  });

  it('lets a second phone know that it is late, and the third makes the code worthless', async () => {
    const code = codeOf();
    const [first, second, third, fourth] = await Promise.all(
      Array.from({ length: 4 }, () => aPhone(app.origin)),
    );
    if (!first || !second || !third || !fourth) throw new Error('four phones were made');
    const errand = await scan(first, code);
    expect(await refusalOf(scan(second, code))).toBe('qr-code-taken');
    expect(await refusalOf(scan(second, code))).toBe('qr-code-taken');
    expect(await flaggedAt()).toBeUndefined();
    expect(await refusalOf(scan(third, code))).toBe('qr-code-taken');
    expect(await flaggedAt()).toBeDefined();
    expect(await refusalOf(scan(fourth, code))).toBe('qr-code-expired');
    // The claim that was made goes on: a bystander can kill nothing.
    const { number } = await shown.until('claimed');
    expect((await scan(first, code)).id).toBe(errand.id);
    expect(
      await first.api.matchNumber({ params: { id: errand.id }, body: { number } }),
    ).toMatchObject({ state: 'confirmed' });
  });

  async function flaggedAt(): Promise<string | undefined> {
    const { api } = await aDesk(app.origin, app.staff('supervisor'));
    const { items } = await api.listWindows();
    return items.find(({ id }) => id === window.id)?.flaggedAt;
  }

  describe('refuses what is not ours', () => {
    const signed = (
      content: object,
      sign: (text: string) => string,
      keyId = app.signers.qr.keyId,
    ) => {
      const text = `${keyId}.${Buffer.from(JSON.stringify(content)).toString('base64url')}`;
      return `${text}.${sign(text)}`;
    };
    const content = (): QrContent => ({
      kind: 'window',
      session: 'A'.repeat(22),
      turn: 0,
      department: '佛山市禅城区民政局',
      place: '禅城区行政服务中心',
      service: '毕业生报到',
      until: 2_000_000_000,
    });
    const flipped = (code: string, at: number) =>
      `${code.slice(0, at)}${code[at] === 'A' ? 'B' : 'A'}${code.slice(at + 1)}`;

    const hostile: [string, () => string][] = [
      ['an empty text', () => ''],
      ['somebody else’s page', () => 'https://example.com/q/abc'],
      ['our path on another host', () => codeLink().replace('localhost', 'localhost.example.com')],
      ['our host as user name', () => codeLink().replace('://', '://localhost@example.com/')],
      ['a look-alike host', () => codeLink().replace('localhost', 'loсalhost')],
      ['another path of ours', () => codeLink().replace('/q/', '/api/')],
      ['a path that climbs', () => codeLink().replace('/q/', '/q/../q/')],
      ['a query behind it', () => `${codeLink()}?next=//example.com`],
      ['a script', () => 'javascript:alert(1)'],
      ['a telephone number', () => 'tel:10086'],
      ['a wireless network', () => 'WIFI:S:free;T:WPA;P:12345678;;'],
      ['an application’s link', () => 'weixin://dl/business/?t=abc'],
      ['a text that reads backwards', () => `\u202e${codeLink()}`],
      ['a null character', () => `${codeOf()}\u0000`],
      ['a line break behind it', () => `${codeOf()}\n`],
      ['a content that was changed', () => flipped(codeOf(), 40)],
      ['a signature that was changed', () => flipped(codeOf(), codeOf().length - 40)],
      ['another key’s name', () => codeOf().replace(/^[^.]+/, 'other-key')],
      ['a signature by another key', () => signed(content(), deviceKey().sign)],
      [
        'a signature by our own key in its mirrored form',
        () => {
          const code = codeOf();
          const [keyId, body, signature = ''] = code.split('.');
          return `${keyId}.${body}.${mirrored(signature)}`;
        },
      ],
      ['a signed text that is no code', () => signed({ kind: 'note' }, app.signers.qr.sign)],
      [
        'a signed code with more in it',
        () => signed({ ...content(), __proto__: null, next: 'x' }, app.signers.qr.sign),
      ],
    ];
    const codeLink = () => shown.link().link;

    it.each(hostile)('%s', async (_what, make) => {
      const phone = await aPhone(app.origin);
      expect(await refusalOf(scan(phone, make()))).toBe('qr-code-foreign');
    });

    it('a text of more than 512 characters', async () => {
      const phone = await aPhone(app.origin);
      const problem = await problemOf(scan(phone, 'x'.repeat(513)));
      expect(problem.errors?.map(({ pointer }) => pointer)).toContain('/body/code');
    });

    it.each([
      [{}],
      [{ code: 'x', shortCode: 'BCDFGHJK' }],
      [{ code: 17 }],
      [{ shortCode: 'AEIOUAEI' }],
      [{ code: ['x'] }],
    ])('a body that says %j', async (body) => {
      const phone = await aPhone(app.origin);
      const route = routes.scanQrCode;
      const call = { name: 'scanQrCode', route, url: urlOf(route, {}), body };
      const answer = await send(app.origin, call, phone.credentials);
      expect(answer.status).toBe(400);
    });

    it('a signed code of a session that never was', async () => {
      const phone = await aPhone(app.origin);
      const code = signed(content(), app.signers.qr.sign);
      expect(await refusalOf(scan(phone, code))).toBe('qr-code-expired');
    });
  });

  it('takes no code from a window that has left', async () => {
    const phone = await aPhone(app.origin);
    const code = codeOf();
    await window.api.closeQrSession({ params: { id: shown.id } });
    expect(await refusalOf(scan(phone, code))).toBe('qr-code-expired');
  });

  // From here on the clock moves.
  it('takes the code on the screen and the one before, and none that is older', async () => {
    const phone = await aPhone(app.origin);
    const [late, later] = await Promise.all([aPhone(app.origin), aPhone(app.origin)]);
    const session = await window.show(SERVICE);
    const code = codeOf(session);
    app.pass(45_000);
    const before = await scan(phone, code);
    expect(before.state).toBe('awaitingNumber');
    expect(await refusalOf(scan(late, code))).toBe('qr-code-taken');
    await session.stop();

    const next = await window.show(SERVICE);
    const old = codeOf(next);
    app.pass(MINUTE);
    expect(await refusalOf(scan(later, old))).toBe('qr-code-expired');
    await next.stop();
  });
});

/** The other s of an ES256 signature (raw r‖s, base64url), which mathematics allows and we do not. */
function mirrored(signature: string): string {
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const raw = Buffer.from(signature, 'base64url');
  const s = BigInt(`0x${raw.subarray(32).toString('hex')}`);
  const other = Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex');
  return Buffer.concat([raw.subarray(0, 32), other]).toString('base64url');
}
