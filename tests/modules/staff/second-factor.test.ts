import { startApp, type TestApp } from '../../support/app';
import { codeFor } from '../../support/desk';
import { clientOf, refusalOf } from '../../support/phone';

const MINUTE = 60_000;

describe('the second factor at the desk', () => {
  let app: TestApp;
  let made = 0;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  /** A member of staff who has never signed in. */
  async function aNewcomer(role: 'reviewer' | 'supervisor' = 'reviewer') {
    made += 1;
    const member = { username: `newcomer-${made}`, password: 'a long enough one' };
    await app.database.transaction((tx) =>
      app.rooms.staff.enlist(tx, { ...member, name: '新人', role, departmentCode: 'hrss' }),
    );
    return member;
  }
  const api = () => clientOf(app.origin);
  const begin = (body: { username: string; password: string }) => api().signInStaff({ body });
  const prove = (id: string, code: string) =>
    api().proveStaffFactor({ params: { id }, body: { kind: 'code', code } });
  const codeNow = (secret: string, drift = 0) =>
    codeFor(secret, app.clock().getTime() + drift * 30_000);
  /** A member whose code app is enrolled, and its secret. */
  async function anEnrolled(role?: 'reviewer' | 'supervisor') {
    const member = await aNewcomer(role);
    const { id, enrolment } = await begin(member);
    const secret = enrolment?.secret ?? '';
    const session = await prove(id, codeNow(secret));
    return { member, secret, session };
  }

  it('is enrolled at the first sign-in, and its secret is never shown again', async () => {
    const { member, session } = await anEnrolled();
    expect(session.staff.name).toBe('新人');
    const again = await begin(member);
    expect(again.factors).toEqual(['code']);
    expect(again.enrolment).toBeUndefined();
  });

  it('takes each step of thirty seconds once, also for two at the same moment', async () => {
    const { member, secret } = await anEnrolled();
    expect(await refusalOf(prove((await begin(member)).id, codeNow(secret)))).toBe(
      'second-factor-wrong',
    );
    app.pass(MINUTE);
    const [one, two] = [await begin(member), await begin(member)];
    const outcomes = await Promise.allSettled(
      [one, two].map(({ id }) => prove(id, codeNow(secret))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes a code of the step before and after, and none beyond', async () => {
    const { member, secret } = await anEnrolled();
    app.pass(5 * MINUTE);
    const { id } = await begin(member);
    expect(await refusalOf(prove(id, codeNow(secret, -2)))).toBe('second-factor-wrong');
    expect(await refusalOf(prove(id, codeNow(secret, 2)))).toBe('second-factor-wrong');
    expect((await prove(id, codeNow(secret, -1))).accessToken).toBeDefined();
    expect((await prove((await begin(member)).id, codeNow(secret, 1))).accessToken).toBeDefined();
  });

  it('begins one session from one password, within five minutes', async () => {
    const { member, secret } = await anEnrolled();
    app.pass(MINUTE);
    const { id } = await begin(member);
    await prove(id, codeNow(secret));
    app.pass(MINUTE);
    expect(await refusalOf(prove(id, codeNow(secret)))).toBe('staff-sign-in-over');
    const late = await begin(member);
    app.pass(5 * MINUTE + 1);
    expect(await refusalOf(prove(late.id, codeNow(secret)))).toBe('staff-sign-in-over');
  });

  it('seals its secret', async () => {
    const { secret } = await anEnrolled();
    const { rows } = await app.database.pool.query(
      'select secret_sealed as sealed from staff_code_generators',
    );
    expect(rows.some(({ sealed }) => sealed.includes(secret))).toBe(false);
  });

  it('leaves the powers of supervisors to whoever holds a key', async () => {
    const { session } = await anEnrolled('supervisor');
    const desk = clientOf(app.origin, { token: () => session.accessToken });
    expect(await refusalOf(desk.listAlerts())).toBe('key-needed');
    expect(await refusalOf(desk.listWindows())).toBe('key-needed');
    expect((await desk.listQueue({ query: {} })).items).toEqual([]);
  });

  it('lets nobody in by the code on a sandbox’s screen but its invented people', async () => {
    const { username, password } = app.staff('reviewer');
    const { demoCode = '' } = await begin({ username, password });
    expect(demoCode).toMatch(/^\d{6}$/);
    const { id } = await begin(await aNewcomer());
    expect(await refusalOf(prove(id, demoCode))).toBe('second-factor-wrong');
  });

  it('rests after ten wrong codes', async () => {
    const strict = await startApp();
    try {
      const member = { username: 'guessed', password: 'a long enough one' };
      await strict.database.transaction((tx) =>
        strict.rooms.staff.enlist(tx, {
          ...member,
          name: '新人',
          role: 'reviewer',
          departmentCode: 'hrss',
        }),
      );
      const { id } = await clientOf(strict.origin).signInStaff({ body: member });
      const guess = () =>
        refusalOf(
          clientOf(strict.origin).proveStaffFactor({
            params: { id },
            body: { kind: 'code', code: '000000' },
          }),
        );
      const outcomes: string[] = [];
      for (let at = 0; at < 11; at += 1) outcomes.push(await guess());
      expect(outcomes).toEqual([...Array(10).fill('second-factor-wrong'), 'too-many-requests']);
    } finally {
      await strict.close();
    }
  });
});
