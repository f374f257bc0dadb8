import type { RouteRequest, Routes } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aCase } from '../../support/case';
import { aCitizen } from '../../support/citizen';
import { aDesk, type TestDesk } from '../../support/desk';
import type { Phone } from '../../support/phone';
import { problemOf, refusalOf } from '../../support/phone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AN_HOURS = 20;

/** A number that checks and that nobody has. */
const NOBODYS = '110101199003070011';

type Purpose = RouteRequest<Routes['searchPerson']>['body']['purpose'];

describe('searching for a person at the desk', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await startApp({ limits: false });
  });
  afterEach(() => app.close());

  const search = (desk: TestDesk, idNumber: string, purpose: Purpose = 'atCounter') =>
    desk.api.searchPerson({ body: { idNumber, purpose } });
  const aReviewersDesk = (service: string) => aDesk(app.origin, app.staff('reviewer', service));
  const searchesSeenBy = async (phone: Phone): Promise<number> => {
    let seen = 0;
    for (let after: string | undefined, more = true; more; ) {
      const page = await phone.api.listAccesses({ query: { limit: 50, ...(after && { after }) } });
      seen += page.items.filter(({ purpose }) => purpose['zh-Hans'].startsWith('按证件')).length;
      after = page.next;
      more = after !== undefined;
    }
    return seen;
  };
  const alerts = async () => {
    const supervisor = await aDesk(app.origin, app.staff('supervisor'));
    return (await supervisor.api.listAlerts()).items;
  };

  it('finds one person by the whole number, masked, with the cases of one’s own department', async () => {
    const { opened, phone } = await aCase(app, 'senior-card', '陈国华');
    const { idNumber } = app.citizen('陈国华');
    const { person } = await search(await aReviewersDesk('senior-card'), idNumber);
    expect(person?.cases.map(({ id }) => id)).toEqual([opened.id]);
    expect(person?.name).not.toBe('陈国华');
    expect(person?.idNumber).not.toBe(idNumber);
    expect(await searchesSeenBy(phone)).toBe(1);
  });

  it('answers alike for nobody and for somebody whose cases are another department’s', async () => {
    const { phone } = await aCase(app, 'senior-card', '陈国华');
    const desk = await aReviewersDesk('graduate-registration');
    expect(await search(desk, app.citizen('陈国华').idNumber)).toEqual({});
    expect(await search(desk, NOBODYS)).toEqual({});
    // The person sees that somebody searched; what found nobody stands under the searcher.
    expect(await searchesSeenBy(phone)).toBe(1);
    const { rows } = await app.database.pool.query(
      'select count(*)::int as count from access_records where citizen_id = staff_id',
    );
    expect(rows[0].count).toBe(1);
  });

  it('takes no part of a number, and no purpose left out', async () => {
    const desk = await aReviewersDesk('senior-card');
    for (const part of ['4406041', '440604%', NOBODYS.slice(0, 17), `${NOBODYS.slice(0, 17)}2`]) {
      expect(await refusalOf(search(desk, part))).toBe('input-invalid');
    }
    expect(await refusalOf(search(desk, NOBODYS, '' as Purpose))).toBe('input-invalid');
  });

  it('stops at twenty in an hour and a hundred in a day, also for twenty-five at once', async () => {
    const desk = await aReviewersDesk('senior-card');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 25 }, () => search(desk, NOBODYS)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(AN_HOURS);
    const { code, retryAfter } = await problemOf(search(desk, NOBODYS));
    expect(code).toBe('too-many-requests');
    expect(retryAfter).toBeGreaterThan(3500);
    for (let hour = 1; hour < 5; hour += 1) {
      app.pass(HOUR);
      const again = await aReviewersDesk('senior-card');
      for (let at = 0; at < AN_HOURS; at += 1) await search(again, NOBODYS);
    }
    app.pass(HOUR);
    const full = await problemOf(search(await aReviewersDesk('senior-card'), NOBODYS));
    expect(full.retryAfter).toBeGreaterThan(10 * 3600);
  }, 60_000);

  it('row 15: of one and of fifty who search for everybody, none gets past twenty, and each search is seen', async () => {
    const names = ['林添', '陈国华'];
    const phones = await Promise.all(names.map((name) => aCitizen(app, name)));
    const numbers = names.map((name) => app.citizen(name).idNumber);
    const crowd = Array.from({ length: 50 }, (_, at) => `colluding-${at}`);
    const begun = app.clock().getTime();
    let granted = 0;
    for (const username of crowd) {
      const member = { username, password: 'one for them all', name: username };
      await app.database.transaction((tx) =>
        app.rooms.staff.enlist(tx, { ...member, role: 'reviewer', departmentCode: 'hrss' }),
      );
      const desk = await aDesk(app.origin, member);
      const outcomes = await Promise.allSettled(
        Array.from({ length: AN_HOURS + 1 }, (_, at) => search(desk, numbers[at % 2] ?? '')),
      );
      const passed = outcomes.filter(({ status }) => status === 'fulfilled').length;
      expect(passed).toBe(AN_HOURS);
      granted += passed;
    }
    const seen = await Promise.all(phones.map(searchesSeenBy));
    expect(seen.reduce((sum, each) => sum + each, 0)).toBe(granted);

    const raised = await alerts();
    const about = raised.filter(({ kind }) => kind === 'searchLimit');
    expect(new Set(about.map(({ staffName }) => staffName))).toEqual(new Set(crowd));
    expect(raised.some(({ kind }) => kind === 'manySearches')).toBe(true);
    const first = Math.min(...about.map(({ firstAt }) => Date.parse(firstAt)));
    expect(first - begun).toBeLessThan(MINUTE);
  }, 180_000);
});
