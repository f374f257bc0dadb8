import { SampleCitizen } from '@zero-visit/shared-types';
import { sandboxPeople } from '../../bff/src/integrations/sandbox-people';
import { loadSandbox, productionHandlers, sandboxHandlers } from '../../bff/src/sandbox';
import { sandboxStaff } from '../../bff/src/sandbox-staff';
import { aDesk } from '../support/desk';
import { anIdentityApp, type IdentityApp } from '../support/identity-app';
import { clientOf } from '../support/phone';
import { aWindow } from '../support/window';

let app: IdentityApp;
beforeAll(async () => {
  app = await anIdentityApp();
  await loadSandbox(app);
});
afterAll(() => app.close());

const nobody = { kind: 'nobody' } as const;

describe('a sandbox', () => {
  it('says that it is one', async () => {
    expect(await clientOf(app.origin).describeDeployment()).toEqual({ mode: 'sandbox' });
  });

  it('lists people to be, without what registers hold of them', async () => {
    const { identity, integrations, database } = app;
    const handlers = sandboxHandlers({ people: sandboxPeople, sms: integrations.sms, identity });
    const list = handlers.listSampleCitizens;
    if (typeof list !== 'function') throw new Error('the list needs no preparation');
    const answer = await list({}, nobody, database, undefined);
    if (!('citizens' in answer)) throw new Error('the list is there at once');
    expect(answer.citizens).toHaveLength(sandboxPeople.length);
    for (const each of answer.citizens) {
      expect(Object.keys(each).sort()).toEqual(Object.keys(SampleCitizen.shape).sort());
    }
  });

  it('has a reviewer for each department that decides, and a supervisor, who can sign in', async () => {
    const { staff } = await clientOf(app.origin).listSampleCitizens();
    expect(staff.map(({ role }) => role).sort()).toEqual([
      'reviewer',
      'reviewer',
      'reviewer',
      'supervisor',
    ]);
    for (const member of staff) {
      const desk = await aDesk(app.origin, member);
      expect(desk.staff.name).toBe(member.name);
    }
    expect(new Set(sandboxStaff.map(({ departmentCode }) => departmentCode))).toEqual(
      new Set(['hrss', 'civil-affairs', 'social-insurance', 'government-services']),
    );
  });

  it('may be loaded again, and leaves its staff as they are', async () => {
    await loadSandbox(app);
    const [first] = (await clientOf(app.origin).listSampleCitizens()).staff;
    if (!first) throw new Error('the sandbox has no staff');
    await expect(aDesk(app.origin, first)).resolves.toBeDefined();
    const rows = await app.pool.query('select count(*)::int as count from staff');
    expect(rows.rows[0].count).toBe(sandboxStaff.length);
  });

  it('gives anybody a window screen in the district centre', async () => {
    const { window } = await aWindow(app.origin);
    expect(window.place['zh-Hans']).toBe('禅城区行政服务中心');
  });

  it('shows the texts that nobody was sent', async () => {
    await app.integrations.sms.send({ mobile: '13800000001', text: '验证码 123456' });
    const { items } = await clientOf(app.origin).listSandboxTexts();
    expect(items[0]).toMatchObject({ mobile: '13800000001', text: '验证码 123456' });
  });
});

describe('production', () => {
  it('says that it is the real thing, and has nothing invented', async () => {
    const { describeDeployment, ...absent } = productionHandlers;
    if (typeof describeDeployment !== 'function') throw new Error('it needs no preparation');
    expect(await describeDeployment({}, nobody, app.database, undefined)).toEqual({
      mode: 'production',
    });
    for (const handler of Object.values(absent)) {
      if (typeof handler !== 'function') throw new Error('it needs no preparation');
      await expect(handler({}, nobody, app.database, undefined)).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});
