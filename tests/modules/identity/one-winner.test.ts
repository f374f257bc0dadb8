import { tokenOfLink } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aPhone, type Phone, ProblemAnswer } from '../../support/phone';
import { aWindow, type ShownSession } from '../../support/window';

const PHONES = 2_000;

describe('one code on a screen and a crowd in front of it', () => {
  let app: TestApp;
  let shown: ShownSession;
  let crowd: Phone[];

  beforeAll(async () => {
    app = await startApp({ limits: false });
    crowd = await aCrowd(app.origin);
    shown = await (await aWindow(app.origin)).show('graduate-registration');
  }, 120_000);
  afterAll(async () => {
    await shown.stop();
    await app.close();
  });

  it(`gives it to one of ${PHONES} phones that scan it at once, and tells the others why not`, async () => {
    const code = tokenOfLink(shown.link().link, [app.origin]) ?? '';
    const outcomes = await Promise.all(crowd.map((phone) => outcomeOf(phone, code)));
    const told = new Set(outcomes);
    expect(outcomes.filter((each) => each === 'mine')).toHaveLength(1);
    expect([...told].sort()).toEqual(['mine', 'qr-code-expired', 'qr-code-taken']);
    expect(await shown.until('claimed')).toBeDefined();
  }, 120_000);

  it('has begun one errand, the winner’s, and raised the flag once three had scanned', async () => {
    const { rows } = await app.database.pool.query(
      `select (select count(*)::int from errands) as errands,
         (select claimed_by = (select device_id from errands) from qr_codes) as "isTheirs",
         (select flagged_at is not null from qr_codes) as flagged,
         (select cardinality(onlookers) from qr_codes) as onlookers`,
    );
    expect(rows[0]).toEqual({ errands: 1, isTheirs: true, flagged: true, onlookers: 2 });
  });
});

async function aCrowd(origin: string): Promise<Phone[]> {
  const crowd: Phone[] = [];
  while (crowd.length < PHONES) {
    crowd.push(...(await Promise.all(Array.from({ length: 50 }, () => aPhone(origin)))));
  }
  return crowd;
}

/** `mine`, or the code of the problem. */
const outcomeOf = (phone: Phone, code: string): Promise<string> =>
  phone.api.scanQrCode({ body: { code } }).then(
    () => 'mine',
    (error) => {
      if (error instanceof ProblemAnswer) return error.problem.code;
      throw error;
    },
  );
