import type { Draft } from '@zero-visit/shared-types';
import { schedulesOf } from '../../bff/src/reactions';
import { startApp, type TestApp } from '../support/app';
import { aCase } from '../support/case';
import { aDesk } from '../support/desk';
import { aPicture, applyFor, authorise, complete, scanAt } from '../support/errand';
import { aPhone, type Phone, refusalOf } from '../support/phone';
import { aWindow } from '../support/window';

const SERVICE = 'graduate-registration';
const SENIOR = 'senior-card';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The retention schedule of security.md §6.3, kept by the jobs themselves, with a clock that is moved. */
describe('what is over age is forgotten', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  /** What the worker does every hour. */
  async function sweep(): Promise<void> {
    const schedules = Object.entries(schedulesOf(app.rooms, app));
    const sweeps = schedules.filter(([name]) => name.startsWith('sweep'));
    expect(sweeps.length).toBeGreaterThan(3);
    await Promise.all(sweeps.map(([, { act }]) => act()));
  }

  async function afterRest(milliseconds: number): Promise<void> {
    app.pass(milliseconds);
    await sweep();
  }

  async function count(from: string, values: readonly unknown[] = []): Promise<number> {
    const { rows } = await app.database.pool.query(`select count(*) as n from ${from}`, [
      ...values,
    ]);
    return rows[0].n;
  }

  /** A phone whose bearer has died meanwhile comes back with its refresh token. */
  async function wake(phone: Phone): Promise<Phone> {
    const { refreshToken } = phone.session();
    phone.useSession(await phone.api.refreshSession({ body: { refreshToken } }));
    return phone;
  }

  async function aCitizensPhone(name = '林添'): Promise<Phone> {
    const phone = await aPhone(app.origin);
    await phone.become(app.citizen(name));
    return phone;
  }

  async function aDraft(phone: Phone, serviceCode: string): Promise<Draft> {
    const errand = await phone.api.startErrand({ body: { serviceCode } });
    return (await authorise(phone, errand)).draft;
  }

  describe('within a day', () => {
    it('proofs with what was typed for them, and the tries that were counted', async () => {
      const phone = await aPhone(app.origin);
      const { name, idNumber, mobile } = app.citizen('林添');
      const start = () =>
        phone.api.startVerification({ body: { method: 'networkId', name, idNumber } });
      const { id } = await start();
      await phone.api.startVerification({ body: { method: 'sms', mobile } });
      const answer = phone.api.answerVerification({
        params: { id },
        body: { kind: 'pin', pin: '000000' },
      });
      expect(await refusalOf(answer)).toBe('verification-failed');
      const proofs = () => count('verifications where device_id = $1', [phone.deviceId]);

      await afterRest(23 * HOUR);
      expect(await proofs()).toBe(2);
      expect(await count('tries')).toBeGreaterThan(0);
      await wake(phone);
      await start();
      await afterRest(8 * HOUR);
      expect(await proofs()).toBe(1);
      await afterRest(DAY);
      expect(await proofs()).toBe(0);
      expect(await count('tries')).toBe(0);
    });

    it('codes on screens, their sessions, and handshakes that led nowhere', async () => {
      const now = () => app.clock().getTime();
      const window = await aWindow(app.origin, now);
      const shown = await window.show(SERVICE);
      const phone = await aPhone(app.origin);
      const { id } = await scanAt(phone, shown);
      await shown.stop();
      const picked = await phone.api.startErrand({ body: { serviceCode: SERVICE } });

      await afterRest(23 * HOUR);
      await wake(phone);
      for (const errand of [id, picked.id]) {
        expect((await phone.api.getErrand({ params: { id: errand } })).state).toBe('confirmed');
      }
      const younger = await (await aWindow(app.origin, now)).show(SERVICE);
      await afterRest(2 * HOUR);
      await wake(phone);
      for (const errand of [id, picked.id]) {
        expect(await refusalOf(phone.api.getErrand({ params: { id: errand } }))).toBe('not-found');
      }
      expect(await count('qr_sessions where id = $1', [shown.id])).toBe(0);
      expect(await count('qr_codes where session_id = $1', [shown.id])).toBe(0);
      expect(await count('qr_codes where session_id = $1', [younger.id])).toBeGreaterThan(0);
      await younger.stop();
      expect(await count('windows where id = $1', [window.id])).toBe(1);
    });

    it('screens that were prepared and never enrolled', async () => {
      await afterRest(2 * DAY);
      const supervisor = () => aDesk(app.origin, app.staff('supervisor'));
      const body = { placeCode: 'district-centre', name: '9 号窗口' };
      const { window } = await (await supervisor()).api.addWindow({ body });
      const isListed = async () =>
        (await (await supervisor()).api.listWindows()).items.some(({ id }) => id === window.id);
      await afterRest(23 * HOUR);
      expect(await isListed()).toBe(true);
      await afterRest(2 * HOUR);
      expect(await isListed()).toBe(false);
    });

    it('sessions that were ended, on phones and at the desk', async () => {
      const [left, resting] = [await aPhone(app.origin), await aPhone(app.origin)];
      await left.api.endSession();
      await aDesk(app.origin, app.staff('supervisor'));
      const sessions = (phone: Phone) =>
        count('device_sessions where device_id = $1', [phone.deviceId]);
      await afterRest(23 * HOUR);
      expect(await sessions(left)).toBe(1);
      expect(await count('staff_sessions')).toBeGreaterThan(0);
      await afterRest(2 * HOUR);
      expect(await sessions(left)).toBe(0);
      expect(await count('staff_sessions')).toBe(0);
      expect((await (await wake(resting)).api.getMe()).deviceId).toBe(resting.deviceId);
    });
  });

  describe('after its thirty days', () => {
    it('a draft that nobody submits, with its pictures and what registers said', async () => {
      const [left, kept] = [await aCitizensPhone('陈国华'), await aCitizensPhone('林添')];
      const draft = await complete(left, await aDraft(left, SENIOR));
      const touched = await aDraft(kept, SERVICE);
      const rests = async () =>
        Promise.all([
          count('drafts where id = $1', [draft.id]),
          count('draft_readings where draft_id = $1', [draft.id]),
          count('attachments where draft_id = $1', [draft.id]),
        ]);
      expect(await rests()).not.toContain(0);
      await afterRest(29 * DAY);
      expect(await rests()).not.toContain(0);
      await complete(await wake(kept), await kept.api.getDraft({ params: { id: touched.id } }));
      await afterRest(2 * DAY);
      expect(await rests()).toEqual([0, 0, 0]);
      expect(await count(`drafts where state <> 'submitted'`)).toBe(1);
      const again = await (await wake(kept)).api.getDraft({ params: { id: touched.id } });
      expect(again.missing).toEqual([]);
    });

    it('no draft that somebody changes at that very moment', async () => {
      const phone = await aCitizensPhone('林添');
      const { id } = await aDraft(phone, SERVICE);
      app.pass(31 * DAY);
      const client = await app.database.pool.connect();
      await client.query('begin');
      await client.query('update drafts set updated_at = $2 where id = $1', [id, app.clock()]);
      await sweep();
      await client.query('commit');
      client.release();
      await sweep();
      expect(await count('drafts where id = $1', [id])).toBe(1);
    });

    it('a picture that was put to a correction and never named', async () => {
      const { phone, opened } = await aCase(app, SENIOR, '陈国华');
      const reviewer = await aDesk(app.origin, app.staff('reviewer', SENIOR));
      const reason = '照片看不清';
      await reviewer.act(opened.id, 'askCorrection', {
        reason,
        flagged: [{ questionId: 'photo', reason }],
      });
      const { attachment } = await phone.api.addCorrectionPicture({
        params: { id: opened.id, questionId: 'photo' },
        body: { bytes: await aPicture('red'), type: 'image/jpeg' },
      });
      const isThere = async () => (await count('attachments where id = $1', [attachment.id])) === 1;
      await afterRest(29 * DAY);
      expect(await isThere()).toBe(true);
      await wake(phone);
      await afterRest(2 * DAY);
      expect(await isThere()).toBe(false);
      const look = await wake(phone);
      const own = { params: { id: opened.id, questionId: 'photo' } };
      expect((await look.api.getCaseAttachment(own)).bytes.length).toBeGreaterThan(0);
      expect(await count('attachment_uploads')).toBe(0);
    });

    it('refresh tokens, while a phone that is used goes on', async () => {
      const [used, resting] = [await aPhone(app.origin), await aPhone(app.origin)];
      await afterRest(20 * DAY);
      await wake(used);
      await afterRest(9 * DAY);
      await wake(resting);
      await wake(used);
      await afterRest(29 * DAY);
      await wake(used);
      await afterRest(2 * DAY);
      const tokens = (phone: Phone) =>
        count(
          'refresh_tokens t join device_sessions s on s.id = t.session_id where s.device_id = $1',
          [phone.deviceId],
        );
      expect(await tokens(resting)).toBe(0);
      expect(await refusalOf(wake(resting))).toBe('session-ended');
      await wake(used);
      expect(await count('refresh_tokens where expires_at < $1', [app.clock()])).toBe(0);
    });

    it('answers to repeated acts, and events that were acted upon', async () => {
      const phone = await aCitizensPhone('林添');
      await applyFor(phone, SERVICE);
      await app.jobs.idle();
      expect(await count('outbox_events where done_at is null')).toBe(0);
      // These two are dated by the database, whose clock no test moves.
      await app.database.pool.query(
        `insert into outbox_events (id, name, event) values ('event_waiting', 'case.moved', '{}')`,
      );
      await app.database.pool.query(
        `update outbox_events set created_at = now() - interval '1 year' where id = 'event_waiting'`,
      );
      await sweepAsOf(29 * DAY);
      expect(await count('outbox_events where done_at is not null')).toBeGreaterThan(0);
      expect(await count('outbox_reactions')).toBeGreaterThan(0);
      expect(await count('idempotency_records')).toBeGreaterThan(0);
      await sweepAsOf(31 * DAY);
      expect(await count('outbox_events where done_at is not null')).toBe(0);
      expect(await count('outbox_reactions')).toBe(0);
      expect(await count('idempotency_records')).toBe(0);
      expect(await count(`outbox_events where id = 'event_waiting'`)).toBe(1);
      await app.database.pool.query(`delete from outbox_events where id = 'event_waiting'`);
    });

    /** Sweeps what the database dated, at an age that is counted from its own clock. */
    async function sweepAsOf(age: number): Promise<void> {
      const clock = () => new Date(Date.now() + age);
      await schedulesOf(app.rooms, { database: app.database, clock }).sweepRecords?.act();
    }
  });

  it('keeps what somebody is entitled to: cases, consents, papers and the record of looks', async () => {
    const { phone, opened } = await aCase(app, SERVICE, '林添');
    const reviewer = await aDesk(app.origin, app.staff('reviewer', SERVICE));
    await reviewer.act(opened.id, 'accept');
    const approved = await reviewer.act(opened.id, 'approve');
    for (let month = 0; month < 13; month += 1) {
      await afterRest(28 * DAY);
      if (month < 5) await wake(phone);
    }
    const again = await aCitizensPhone('林添');
    const seen = await again.api.getCase({ params: { id: opened.id } });
    expect(seen.number).toBe(opened.number);
    expect(seen.certificate?.number).toBe(approved.case.certificate?.number);
    expect((await again.api.listConsents({ query: {} })).items.length).toBeGreaterThan(0);
    expect((await again.api.listAccesses({ query: {} })).items.length).toBeGreaterThan(0);
  });

  it('keeps a code whose picture went round for half a year, and no longer', async () => {
    const window = await aWindow(app.origin, () => app.clock().getTime());
    const shown = await window.show(SERVICE);
    const { link } = shown.link();
    for (const phone of [1, 2, 3].map(() => aPhone(app.origin))) {
      await (await phone).api.scanQrCode({ body: { code: link } }).catch(() => undefined);
    }
    await shown.stop();
    const flagged = () => count('qr_codes where session_id = $1', [shown.id]);
    expect(
      await count('qr_codes where session_id = $1 and flagged_at is not null', [shown.id]),
    ).toBe(1);
    await afterRest(179 * DAY);
    expect(await flagged()).toBe(1);
    await afterRest(2 * DAY);
    expect(await flagged()).toBe(0);
    expect(await count('qr_sessions where id = $1', [shown.id])).toBe(0);
  });

  it('takes as many as there are, batch by batch', async () => {
    await app.database.pool.query(
      `insert into tries (kind, subject, count, until)
       select 'shortCode', decode(md5(n::text), 'hex'), 1, $1 from generate_series(1, 1000) n`,
      [new Date(app.clock().getTime() - 2 * DAY)],
    );
    await sweep();
    expect(await count('tries')).toBe(0);
  });

  it('leaves nothing behind that is past its time, and no more than that', async () => {
    await aCase(app, SENIOR, '陈国华');
    await app.jobs.idle();
    await afterRest(400 * DAY);
    for (const table of [
      'verifications',
      'tries',
      'qr_codes',
      'qr_sessions',
      'errands',
      'refresh_tokens',
      'device_sessions',
      'staff_sessions',
      'staff_searches',
      'staff_sign_ins',
      'staff_alerts',
      'attachment_uploads',
      'idempotency_records',
      `drafts where state <> 'submitted'`,
      'attachments where not submitted',
      'outbox_events where done_at is not null',
      'windows where enrolled_at is null',
    ]) {
      expect([table, await count(table)]).toEqual([table, 0]);
    }
    expect(await count('cases')).toBeGreaterThan(0);
    expect(await count('applications')).toBeGreaterThan(0);
    expect(await count('attachments where submitted')).toBeGreaterThan(0);
    expect(await count('access_records')).toBeGreaterThan(0);
  });
});
