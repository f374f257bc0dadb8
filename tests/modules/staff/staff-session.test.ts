import { startApp, type TestApp } from '../../support/app';
import { aDesk, signInAtDesk } from '../../support/desk';
import { aPhone, clientOf, refusalOf } from '../../support/phone';

const MINUTE = 60_000;

describe('a session at the desk', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  const signIn = (username: string, password: string) =>
    signInAtDesk(app.origin, { username, password });
  const reviewer = () => app.staff('reviewer');
  const supervisor = () => app.staff('supervisor');

  /** A desk whose token can be renewed. */
  async function aRenewableDesk() {
    const { username, password } = reviewer();
    let { accessToken } = await signIn(username, password);
    const api = clientOf(app.origin, { token: () => accessToken });
    return {
      api,
      async renew() {
        ({ accessToken } = await api.renewStaffSession());
      },
    };
  }

  it('begins with name and password, and says who one is', async () => {
    const { username, password, name } = reviewer();
    const { staff } = await signIn(username, password);
    expect(staff).toMatchObject({ name, role: 'reviewer' });
    expect(staff.department['zh-Hans']).toMatch(/./);
  });

  it('tells a wrong password and a name that nobody has the same, and takes as long for both', async () => {
    const { username } = reviewer();
    const seconds = async (name: string) => {
      const begun = performance.now();
      expect(await refusalOf(signIn(name, 'not this one'))).toBe('credentials-wrong');
      return performance.now() - begun;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      known.push(await seconds(username));
      unknown.push(await seconds('nobody-is-called-so'));
    }
    // Without the work for nobody, a name that is not there would be refused fifty times faster.
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('does not tell passwords apart by how their characters are composed, and does by case', async () => {
    const member = {
      name: '测试',
      role: 'reviewer',
      departmentCode: reviewer().departmentCode,
    } as const;
    await app.database.transaction((tx) =>
      app.rooms.staff.enlist(tx, { ...member, username: 'cafe', password: 'Caf\u00e9-2026' }),
    );
    expect(await signIn('cafe', 'Cafe\u0301-2026')).toBeDefined();
    expect(await refusalOf(signIn('cafe', 'caf\u00e9-2026'))).toBe('credentials-wrong');
  });

  it('enlists a name once: a second enlisting changes nothing', async () => {
    const { username, password, name, role, departmentCode } = reviewer();
    await app.database.transaction((tx) =>
      app.rooms.staff.enlist(tx, {
        username,
        password: 'another password',
        name,
        role,
        departmentCode,
      }),
    );
    expect(await refusalOf(signIn(username, 'another password'))).toBe('credentials-wrong');
    expect(await signIn(username, password)).toBeDefined();
  });

  it('keeps passwords as salted scrypt, no two alike', async () => {
    const { rows } = await app.database.pool.query(
      'select password_hash as hash, count(*) over ()::int as members from staff',
    );
    expect(rows.every(({ hash }) => /^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/.test(hash))).toBe(
      true,
    );
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows[0].members);
  });

  it('lets supervisors see the windows, and reviewers not', async () => {
    const desk = await aDesk(app.origin, reviewer());
    expect(await refusalOf(desk.api.listWindows())).toBe('not-allowed');
    const other = await aDesk(app.origin, supervisor());
    expect((await other.api.listWindows()).items).toEqual(expect.any(Array));
  });

  it('is no phone’s, and no phone’s session is a desk’s', async () => {
    const desk = await aDesk(app.origin, reviewer());
    expect(await refusalOf(desk.api.getMe())).toBe('not-allowed');
    const phone = await aPhone(app.origin);
    expect(await refusalOf(phone.api.renewStaffSession())).toBe('not-allowed');
  });

  it('is refused at once when it was ended', async () => {
    const desk = await aRenewableDesk();
    await desk.api.endStaffSession();
    expect(await refusalOf(desk.renew())).toBe('not-signed-in');
  });

  // From here on the clock moves.
  it('lasts as long as the desk is used, for twelve hours', async () => {
    const desk = await aRenewableDesk();
    for (let minutes = 0; minutes < 12 * 60 - 4; minutes += 4) {
      await desk.renew();
      app.pass(4 * MINUTE);
    }
    await desk.renew();
    app.pass(4 * MINUTE);
    expect(await refusalOf(desk.renew())).toBe('not-signed-in');
  });

  it('ends when the desk is not used for fifteen minutes', async () => {
    const desk = await aRenewableDesk();
    app.pass(15 * MINUTE);
    expect(await refusalOf(desk.renew())).toBe('not-signed-in');
  });
});
