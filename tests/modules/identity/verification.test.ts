import { routes, urlOf, type VerificationRequest } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { linTian, person } from '../../support/people';
import { aPhone, type Phone, problemOf, refusalOf, send } from '../../support/phone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const luoJiahui = person('luo-jiahui');
const annaBerg = person('anna-berg');
const chanTaiMan = person('chan-tai-man');
const chenFuzhi = person('chen-fuzhi');
const maimaiti = person('maimaiti');
/** The stand-in of the face check does not recognise her. */
const panXiuying = person('pan-xiuying');

describe('verification', () => {
  let app: TestApp;
  let phone: Phone;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.database.pool.query('delete from tries');
    phone = await aPhone(app.origin);
  });

  const start = (body: VerificationRequest, by = phone) => by.api.startVerification({ body });
  const byPin = ({ name, idNumber }: typeof linTian, by = phone) =>
    start({ method: 'networkId', name, idNumber }, by);
  const enterPin = (id: string, pin: string, by = phone) =>
    by.api.answerVerification({ params: { id }, body: { kind: 'pin', pin } });
  const enterCode = (id: string, code: string, by = phone) =>
    by.api.answerVerification({ params: { id }, body: { kind: 'smsCode', code } });
  const lookAtCamera = (id: string, by = phone) =>
    by.api.answerVerification({ params: { id }, body: { kind: 'face' } });
  const lastCode = () => /\d{6}/.exec(app.outside.sms.texts()[0]?.text ?? '')?.[0] ?? '';
  const otherThan = (digits: string) => `${digits[0] === '1' ? '2' : '1'}${digits.slice(1)}`;
  const mobileOf = (digit: number) => `1380000${String(9000 + digit)}`;

  describe('by text message', () => {
    it('leads to L1 and shows nobody', async () => {
      const { id, next, attemptsLeft } = await start({ method: 'sms', mobile: mobileOf(1) });
      expect(next).toEqual({ kind: 'smsCode', sentTo: '138****9001' });
      expect(attemptsLeft).toBe(10);
      const session = await enterCode(id, lastCode());
      expect(session.level).toBe('L1');
      expect(session.person).toBeUndefined();
    });

    it('brings the mobile number along to the person who is proved later', async () => {
      const { id } = await start({ method: 'sms', mobile: mobileOf(2) });
      phone.useSession(await enterCode(id, lastCode()));
      expect((await phone.become(linTian)).person).toEqual({
        name: '林*',
        idNumber: '440604********0024',
        mobile: '138****9002',
      });
    });

    it('leads to L2 with a name and a number that the register knows', async () => {
      const { name, idNumber } = luoJiahui;
      const { id } = await start({ method: 'smsAndNumber', mobile: mobileOf(3), name, idNumber });
      const session = await enterCode(id, lastCode());
      expect(session).toMatchObject({ level: 'L2', person: { mobile: '138****9003' } });
    });

    it('takes ten wrong codes, then rests ten minutes, for the number and not the phone', async () => {
      const mobile = mobileOf(4);
      const { id } = await start({ method: 'sms', mobile });
      const code = lastCode();
      const guesses = await Promise.all(
        Array.from({ length: 13 }, () => refusalOf(enterCode(id, otherThan(code)))),
      );
      expect(guesses.filter((each) => each === 'verification-failed')).toHaveLength(10);
      expect(await refusalOf(enterCode(id, code))).toBe('too-many-requests');
      const another = await aPhone(app.origin);
      expect(await refusalOf(start({ method: 'sms', mobile }, another))).toBe('too-many-requests');
      expect(await start({ method: 'sms', mobile: mobileOf(5) })).toBeDefined();
    });

    it('is sent to one number ten times an hour at most', async () => {
      const send = () => start({ method: 'sms', mobile: mobileOf(6) });
      for (let sent = 0; sent < 10; sent += 1) await send();
      expect(await refusalOf(send())).toBe('too-many-requests');
    });

    it('takes a code once', async () => {
      const { id } = await start({ method: 'sms', mobile: mobileOf(7) });
      const code = lastCode();
      phone.useSession(await enterCode(id, code));
      expect(await refusalOf(enterCode(id, code))).toBe('verification-over');
    });

    it('keeps neither the code nor the mobile number readable in the database', async () => {
      const mobile = mobileOf(8);
      const { id } = await start({ method: 'sms', mobile });
      const code = lastCode();
      const { rows } = await app.database.pool.query(
        'select v::text as row from verifications v where id = $1',
        [id],
      );
      for (const secret of [code, mobile]) {
        expect(rows[0].row).not.toContain(secret);
        expect(rows[0].row).not.toContain(Buffer.from(secret).toString('hex'));
      }
    });
  });

  describe('by face', () => {
    it('leads to L3', async () => {
      const { name, idNumber } = linTian;
      const { id, next } = await start({ method: 'face', name, idNumber });
      expect(next).toMatchObject({ kind: 'face', standIn: true });
      expect((await lookAtCamera(id)).level).toBe('L3');
    });

    it.each([
      ['a foreign permanent resident', annaBerg],
      ['a resident from Hong Kong', chanTaiMan],
    ])('is not the road of %s, who is told of the equal one and gets there', async (_who, them) => {
      const { name, idNumber } = them;
      const problem = await problemOf(start({ method: 'face', name, idNumber }));
      expect(problem.code).toBe('verification-failed');
      expect(problem.errors).toEqual([
        { pointer: '/body/method', detail: expect.stringContaining('networkId') },
      ]);
      expect((await phone.become(them)).level).toBe('L3');
    });

    it('leaves who is not recognised the other road', async () => {
      const { name, idNumber } = panXiuying;
      const { id } = await start({ method: 'face', name, idNumber });
      expect(await refusalOf(lookAtCamera(id))).toBe('verification-failed');
      expect((await phone.become(panXiuying)).level).toBe('L3');
    });
  });

  describe('by network identity', () => {
    it('leads to L3 and exchanges the session: the token before it is refused at once', async () => {
      const before = phone.session();
      const { id } = await byPin(linTian);
      const session = await enterPin(id, linTian.pin);
      expect(session).toMatchObject({
        level: 'L3',
        person: { name: '林*', idNumber: '440604********0024' },
      });
      expect(await refusalOf(phone.api.getMe())).toBe('not-signed-in');
      const { refreshToken } = before;
      expect(await refusalOf(phone.api.refreshSession({ body: { refreshToken } }))).toBe(
        'session-ended',
      );
      phone.useSession(session);
      expect(await phone.api.getMe()).toMatchObject({ level: 'L3', person: session.person });
    });

    it.each([
      ['a rare character', chenFuzhi],
      ['a dot in the name', maimaiti],
      ['Latin letters', annaBerg],
    ])('knows a person with %s', async (_what, them) => {
      expect((await phone.become(them)).person?.name).toContain('*');
    });

    it('reads a name and a number as people type them', async () => {
      const { name, idNumber } = maimaiti;
      const typed = { name: ` ${name.replace('·', ' • ')} `, idNumber: idNumber.toLowerCase() };
      const { id } = await start({ method: 'networkId', ...typed });
      expect((await enterPin(id, maimaiti.pin)).level).toBe('L3');
    });

    it('takes five wrong PINs in six hours from one phone', async () => {
      const { id } = await byPin(linTian);
      const wrong = otherThan(linTian.pin);
      const guesses = await Promise.all(
        Array.from({ length: 9 }, () => refusalOf(enterPin(id, wrong))),
      );
      expect(guesses.filter((each) => each === 'verification-failed')).toHaveLength(5);
      const blocked = await problemOf(enterPin(id, linTian.pin));
      expect(blocked.code).toBe('too-many-requests');
      expect(blocked.retryAfter).toBeGreaterThan(5 * 3600);
    });

    it('takes ten wrong PINs an hour for one person, from whichever phones', async () => {
      const wrong = otherThan(luoJiahui.pin);
      for (let at = 0; at < 2; at += 1) {
        const other = await aPhone(app.origin);
        const { id } = await byPin(luoJiahui, other);
        for (let tried = 0; tried < 5; tried += 1) {
          expect(await refusalOf(enterPin(id, wrong, other))).toBe('verification-failed');
        }
      }
      expect(await refusalOf(byPin(luoJiahui))).toBe('too-many-requests');
      expect(await byPin(linTian)).toBeDefined();
    });

    it('forgets nothing that was counted when it refuses, and counts nothing that succeeds', async () => {
      const { id } = await byPin(linTian);
      await refusalOf(enterPin(id, otherThan(linTian.pin)));
      phone.useSession(await enterPin(id, linTian.pin));
      const { rows } = await app.database.pool.query(
        "select count from tries where kind = 'identityOnDevice'",
      );
      expect(rows).toEqual([{ count: 1 }]);
    });
  });

  describe('refuses', () => {
    it('a number that cannot be one, and a name that is none, both at once and for free', async () => {
      const problem = await problemOf(
        start({ method: 'networkId', name: '林 1', idNumber: '440604199506150025' }),
      );
      expect(problem.code).toBe('input-invalid');
      expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([
        '/body/name',
        '/body/idNumber',
      ]);
      const { rows } = await app.database.pool.query('select * from tries');
      expect(rows).toEqual([]);
    });

    it('a person whom the register does not know by this name, and counts it', async () => {
      const body = { method: 'networkId', name: '林天', idNumber: linTian.idNumber } as const;
      for (let tried = 0; tried < 5; tried += 1) {
        expect(await refusalOf(start(body))).toBe('verification-failed');
      }
      expect(await refusalOf(start(body))).toBe('too-many-requests');
    });

    it('an answer to another road’s question', async () => {
      const { id } = await byPin(linTian);
      expect(await refusalOf(enterCode(id, '123456'))).toBe('input-invalid');
    });

    it('somebody else’s verification as it refuses one that never was', async () => {
      const { id } = await byPin(linTian);
      const other = await aPhone(app.origin);
      const [theirs, absent] = await Promise.all(
        [id, `verification_${'A'.repeat(22)}`].map(async (each) => {
          const { instance: _request, ...problem } = await problemOf(
            enterPin(each, linTian.pin, other),
          );
          return problem;
        }),
      );
      expect(theirs).toEqual(absent);
      expect(theirs?.code).toBe('not-found');
    });

    it('a second person on the phone of a first', async () => {
      phone.useSession(await phone.become(linTian));
      expect(await refusalOf(byPin(luoJiahui))).toBe('person-mismatch');
    });

    it('a second person also when both roads were begun before', async () => {
      const [first, second] = [await byPin(linTian), await byPin(luoJiahui)];
      const session = await enterPin(first.id, linTian.pin);
      phone.useSession(session);
      expect(await refusalOf(enterPin(second.id, luoJiahui.pin))).toBe('person-mismatch');
      expect(await phone.api.getMe()).toMatchObject({ person: { name: '林*' } });
    });
  });

  it('waits out an outage of the register without counting a try', async () => {
    app.outside.registries.outage('population', true);
    expect(await refusalOf(byPin(linTian))).toBe('temporarily-unavailable');
    app.outside.registries.outage('population', false);
    const { rows } = await app.database.pool.query('select count from tries where count > 0');
    expect(rows).toEqual([]);
    expect(await byPin(linTian)).toBeDefined();
  });

  it('gives the session to one of two that answer at once', async () => {
    const { id } = await byPin(linTian);
    const both = await Promise.allSettled([enterPin(id, linTian.pin), enterPin(id, linTian.pin)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('makes one citizen of two phones that prove the same new person at once', async () => {
    const them = person('huang-meiling');
    const phones = await Promise.all(Array.from({ length: 6 }, () => aPhone(app.origin)));
    const sessions = await Promise.all(phones.map((each) => each.become(them)));
    expect(new Set(sessions.map((each) => each.level))).toEqual(new Set(['L3']));
    const { rows } = await app.database.pool.query(
      `select count(distinct citizen_id)::int as citizens, count(*)::int as phones
       from devices where id = any($1)`,
      [phones.map(({ deviceId }) => deviceId)],
    );
    expect(rows[0]).toEqual({ citizens: 1, phones: 6 });
  });

  describe('by name and number alone, which many know', () => {
    const them = person('li-wenbo');
    const { name, idNumber } = them;

    /** Proves no more than name and number, with somebody's mobile. */
    async function proveLittle(by: Phone, mobile: string) {
      const { id } = await start({ method: 'smsAndNumber', mobile, name, idNumber }, by);
      return enterCode(id, lastCode(), by);
    }

    it('makes a phone theirs only until they were seen in person, and then lets it go', async () => {
      const stranger = await aPhone(app.origin);
      stranger.useSession(await proveLittle(stranger, '13911112222'));
      expect(await stranger.api.listAccesses({ query: {} })).toBeDefined();

      const session = await phone.become(them);
      // What the stranger told is not taken over.
      expect(session.person).toEqual({ name: '李**', idNumber: expect.any(String) });
      expect(await refusalOf(stranger.api.getMe())).toBe('not-signed-in');
      const { rows } = await app.database.pool.query(
        'select citizen_id as "citizenId" from devices where id = $1',
        [stranger.deviceId],
      );
      expect(rows).toEqual([{ citizenId: null }]);
    });

    it('makes no further phone theirs after that, and changes nothing of theirs', async () => {
      const stranger = await aPhone(app.origin);
      expect(await refusalOf(proveLittle(stranger, '13911113333'))).toBe('verification-failed');
      expect(await stranger.api.getMe()).toEqual({ deviceId: stranger.deviceId, level: 'L0' });
      const again = await aPhone(app.origin);
      expect((await again.become(them)).person?.mobile).toBeUndefined();
    });

    it('leaves other phones of theirs alone that have proved as much', async () => {
      const [one, other] = [await aPhone(app.origin), await aPhone(app.origin)];
      await one.become(them);
      await other.become(them);
      expect(await one.api.getMe()).toMatchObject({ level: 'L3' });
    });

    it('never leaves a phone bound by less, whichever of both comes first', async () => {
      const someone = person('liang-xiaowen');
      const { name: theirName, idNumber: theirNumber } = someone;
      const stranger = await aPhone(app.origin);
      const weak = await start(
        { method: 'smsAndNumber', mobile: '13911114444', name: theirName, idNumber: theirNumber },
        stranger,
      );
      const code = lastCode();
      const strong = await byPin(someone);
      await Promise.allSettled([
        enterCode(weak.id, code, stranger),
        enterPin(strong.id, someone.pin),
      ]);
      const { rows } = await app.database.pool.query(
        'select citizen_id as "citizenId" from devices where id = $1',
        [stranger.deviceId],
      );
      expect(rows).toEqual([{ citizenId: null }]);
    });
  });

  it('takes the errands along that the phone began as nobody’s, to every phone of the person', async () => {
    const errand = await phone.api.startErrand({ body: { serviceCode: 'insurance-proof' } });
    await phone.become(luoJiahui);
    const second = await aPhone(app.origin);
    await second.become(luoJiahui);
    expect(await second.api.getErrand({ params: { id: errand.id } })).toMatchObject({
      state: 'confirmed',
      levelHeld: 'L3',
    });
  });

  it('never lowers what was proved before', async () => {
    await phone.become(linTian);
    const { id } = await start({ method: 'sms', mobile: mobileOf(9) });
    const session = await enterCode(id, lastCode());
    expect(session).toMatchObject({ level: 'L3', person: { mobile: '138****9009' } });
  });

  it('keeps nobody readable in the database', async () => {
    await phone.become(linTian);
    const { rows } = await app.database.pool.query(
      `select string_agg(c::text, ' ') as citizens from citizens c`,
    );
    for (const fact of [linTian.name, linTian.idNumber]) {
      expect(rows[0].citizens).not.toContain(fact);
      expect(rows[0].citizens).not.toContain(Buffer.from(fact).toString('hex'));
    }
  });

  it.each([
    [{ method: 'eid' }],
    [{ method: 'sms', mobile: '23800000000' }],
    [{ method: 'sms', mobile: '13800000000', name: '林添' }],
    [{ method: 'face', name: '林', idNumber: '440604199506150024' }],
  ])('refuses a body that says %j', async (body) => {
    const route = routes.startVerification;
    const call = { name: 'startVerification', route, url: urlOf(route, {}), body };
    expect((await send(app.origin, call, phone.credentials)).status).toBe(400);
  });

  // From here on the clock moves.
  it('is over after ten minutes', async () => {
    const { id } = await byPin(linTian);
    app.pass(10 * MINUTE);
    const { refreshToken } = phone.session();
    phone.useSession(await phone.api.refreshSession({ body: { refreshToken } }));
    expect(await refusalOf(enterPin(id, linTian.pin))).toBe('verification-over');
  });

  it('lets a phone try again when its rest is over', async () => {
    const body = { method: 'networkId', name: '林天', idNumber: linTian.idNumber } as const;
    for (let tried = 0; tried < 6; tried += 1) await refusalOf(start(body));
    app.pass(6 * HOUR);
    const { refreshToken } = phone.session();
    phone.useSession(await phone.api.refreshSession({ body: { refreshToken } }));
    expect(await byPin(linTian)).toBeDefined();
  });
});
