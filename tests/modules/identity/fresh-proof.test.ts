import { startApp, type TestApp } from '../../support/app';
import { linTian } from '../../support/people';
import { aPhone, type Phone } from '../../support/phone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('what a signature alone is not enough for', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  const callerOf = ({ deviceId, key, session }: Phone) => ({
    kind: 'device' as const,
    deviceId,
    sessionId: 'session',
    publicKey: key.publicKey,
    level: session().level,
  });
  const proved = (phone: Phone) => app.rooms.identity.provedRecently(app.database, callerOf(phone));
  const refusal = (check: Promise<void>) =>
    check.then(
      () => undefined,
      ({ code }) => code,
    );

  it('takes a proof of presence by this very device for five minutes', async () => {
    const [phone, other] = [await aPhone(app.origin), await aPhone(app.origin)];
    expect(await proved(phone)).toBe(false);
    await phone.become(linTian);
    expect(await proved(phone)).toBe(true);
    expect(await proved(other)).toBe(false);
    app.pass(5 * MINUTE - 5_000);
    expect(await proved(phone)).toBe(true);
    app.pass(6_000);
    expect(await proved(phone)).toBe(false);
    const { mustHaveProved } = app.rooms.identity;
    expect(await refusal(mustHaveProved(app.database, callerOf(phone)))).toBe('proof-too-old');
  });

  it('takes no text message for a proof of presence', async () => {
    const phone = await aPhone(app.origin);
    const mobile = '13800009041';
    const { id } = await phone.api.startVerification({ body: { method: 'sms', mobile } });
    const code = /\d{6}/.exec(app.outside.sms.texts()[0]?.text ?? '')?.[0] ?? '';
    await phone.api.answerVerification({ params: { id }, body: { kind: 'smsCode', code } });
    expect(await proved(phone)).toBe(false);
  });

  it('waits for 24 hours after a device became its person’s, however often it proves', async () => {
    const phone = await aPhone(app.origin);
    await phone.become(linTian);
    const { mustBeSettled } = app.rooms.identity;
    const settled = () => refusal(mustBeSettled(app.database, callerOf(phone)));
    app.pass(23 * HOUR);
    phone.useSession(
      await phone.api.refreshSession({ body: { refreshToken: phone.session().refreshToken } }),
    );
    await phone.become(linTian);
    expect(await settled()).toBe('device-too-new');
    app.pass(HOUR + 1_000);
    expect(await settled()).toBeUndefined();
  });
});
