import { SampleCitizen } from '@zero-visit/shared-types';
import { sandboxPeople } from '../../bff/src/integrations/sandbox-people';
import { loadSandbox, productionHandlers } from '../../bff/src/sandbox';
import { sandboxStaff } from '../../bff/src/sandbox-staff';
import { startApp, type TestApp } from '../support/app';
import { aDesk } from '../support/desk';
import { clientOf } from '../support/phone';
import { aWindow } from '../support/window';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const open = () => clientOf(app.origin);

describe('a sandbox', () => {
  it('says that it is one', async () => {
    expect(await open().describeDeployment()).toEqual({ mode: 'sandbox' });
  });

  it('lists people to be, without what registers hold of them', async () => {
    const { citizens } = await open().listSampleCitizens();
    expect(citizens).toHaveLength(sandboxPeople.length);
    for (const each of citizens) {
      expect(Object.keys(each).sort()).toEqual(Object.keys(SampleCitizen.shape).sort());
    }
  });

  it('has a reviewer for each department that decides, and a supervisor, who can sign in', async () => {
    const { staff } = await open().listSampleCitizens();
    const reviewed = app.rooms.catalogue.services().map(({ department }) => department);
    const reviewers = sandboxStaff.filter(({ role }) => role === 'reviewer');
    expect(reviewers.map(({ departmentCode }) => departmentCode).sort()).toEqual(reviewed.sort());
    expect(staff.filter(({ role }) => role === 'supervisor')).toHaveLength(1);
    for (const member of staff) {
      const desk = await aDesk(app.origin, member);
      expect(desk.staff.name).toBe(member.name);
    }
  });

  it('may be loaded again, and leaves its staff as they are', async () => {
    await loadSandbox({ staff: app.rooms.staff, database: app.database });
    await expect(aDesk(app.origin, app.staff('supervisor'))).resolves.toBeDefined();
    const { rows } = await app.database.pool.query('select count(*)::int as count from staff');
    expect(rows[0].count).toBe(sandboxStaff.length);
  });

  it('gives anybody a window screen in the district centre', async () => {
    const { window } = await aWindow(app.origin);
    expect(window.place['zh-Hans']).toBe('禅城区行政服务中心');
  });

  it('shows the texts that nobody was sent', async () => {
    await app.outside.sms.send({ mobile: '13800000001', text: '验证码 123456' });
    const { items } = await open().listSandboxTexts();
    expect(items[0]).toMatchObject({ mobile: '13800000001', text: '验证码 123456' });
  });
});

describe('production', () => {
  it('says that it is the real thing, and has nothing invented', async () => {
    const { describeDeployment, ...absent } = productionHandlers;
    const call = (handler: unknown) => (handler as () => Promise<unknown>)();
    expect(await call(describeDeployment)).toEqual({ mode: 'production' });
    for (const handler of Object.values(absent)) {
      await expect(call(handler)).rejects.toMatchObject({ code: 'not-found' });
    }
  });
});
