import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer } from '../../support/case';
import { aDesk, type TestDesk } from '../../support/desk';
import { looksOf } from '../../support/looks';
import { problemOf, refusalOf } from '../../support/phone';

let app: TestApp;
let desk: TestDesk;

beforeAll(async () => {
  app = await startApp({ limits: false });
  desk = await aReviewer(app);
});
afterAll(() => app?.close());

const actions = async (caseId: string): Promise<string[]> => {
  const { rows } = await app.database.pool.query(
    'select action from case_history where case_id = $1 order by version',
    [caseId],
  );
  return rows.map((row) => row.action);
};

describe('two reviewers who press at once', () => {
  it('act once: the second learns that the case has moved', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { opened } = await aCase(app);
      const colleague = await aDesk(app.origin, app.staff('supervisor'));
      const press = (each: TestDesk, action: 'accept' | 'refuseIntake') =>
        each.api
          .actOnCase({
            params: { id: opened.id },
            body: { action, version: opened.version, reason: '材料不属本局' },
          })
          .then(
            () => 'acted',
            (error) => error.problem?.code,
          );
      const outcomes = await Promise.all([press(desk, 'accept'), press(colleague, 'refuseIntake')]);
      expect(outcomes.sort()).toEqual(['acted', 'case-action-unavailable']);
      expect(await actions(opened.id)).toHaveLength(2);
    }
  });

  it('issue one certificate and one parcel, though both approve', async () => {
    const { opened } = await aCase(app);
    const { case: accepted } = await desk.act(opened.id, 'accept');
    const approve = () =>
      desk.api.actOnCase({
        params: { id: opened.id },
        body: { action: 'approve', version: accepted.version },
      });
    const outcomes = await Promise.allSettled([approve(), approve(), approve()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const counted = await app.database.pool.query(
      `select (select count(*) from certificates where case_id = $1) as certificates,
         (select count(*) from shipments where case_id = $1) as shipments`,
      [opened.id],
    );
    expect(counted.rows).toEqual([{ certificates: 1, shipments: 1 }]);
  });
});

describe('acting on a case', () => {
  it('is refused to whoever looked at an earlier version', async () => {
    const { opened } = await aCase(app);
    await desk.act(opened.id, 'accept');
    const late = desk.api.actOnCase({
      params: { id: opened.id },
      body: { action: 'approve', version: opened.version },
    });
    expect(await refusalOf(late)).toBe('case-action-unavailable');
  });

  it.each(['approve', 'issue', 'deliver', 'withdraw', 'correct', 'pickUp'] as const)(
    'offers no %s on a case that was just received',
    async (action) => {
      const { opened } = await aCase(app);
      expect(await refusalOf(desk.act(opened.id, action))).toBe('case-action-unavailable');
    },
  );

  it.each(['refuseIntake', 'askCorrection'] as const)('needs a reason to %s', async (action) => {
    const { opened } = await aCase(app);
    const flagged = [{ questionId: 'school', reason: '校名有误' }];
    const more = action === 'askCorrection' ? { flagged } : {};
    expect(await refusalOf(desk.act(opened.id, action, more))).toBe('reason-needed');
    expect(await refusalOf(desk.act(opened.id, action, { ...more, reason: '  ' }))).toBe(
      'reason-needed',
    );
  });

  it('approves: certificate and parcel stand in the case, and the citizen sees both', async () => {
    const { phone, opened } = await aCase(app);
    await desk.act(opened.id, 'accept');
    const { case: approved, assignedTo } = await desk.act(opened.id, 'approve');
    expect(approved.state).toBe('issued');
    expect(assignedTo).toBe(desk.staff.id);
    const seen = await phone.api.getCase({ params: { id: opened.id } });
    expect(seen.certificate?.number).toMatch(/^1\.2\.156\.3005\.2\./);
    expect(seen.shipment?.state).toBe('prepared');
    expect(seen.timeline.map(({ action, by }) => [action, by])).toEqual([
      ['submit', 'citizen'],
      ['accept', 'staff'],
      ['approve', 'staff'],
      ['issue', 'system'],
    ]);
  });

  it('refuses with the reason that the citizen is owed', async () => {
    const { phone, opened } = await aCase(app);
    await desk.act(opened.id, 'accept');
    await desk.act(opened.id, 'refuse', { reason: '档案未转入本区' });
    const seen = await phone.api.getCase({ params: { id: opened.id } });
    expect(seen).toMatchObject({ state: 'refused', actions: ['rate'] });
    expect(seen.timeline.at(-1)).toMatchObject({ action: 'refuse', reason: '档案未转入本区' });
  });

  it('hands a paper over the counter, and that ends the case', async () => {
    const { opened } = await aCase(app);
    await desk.act(opened.id, 'accept');
    await desk.act(opened.id, 'approve');
    expect((await desk.act(opened.id, 'pickUp')).case.state).toBe('closed');
  });

  it('lists every fault of a correction notice', async () => {
    const { opened } = await aCase(app);
    const flagged = ['school', 'nothing', 'name'].map((questionId) => ({
      questionId,
      reason: '有误',
    }));
    const problem = await problemOf(
      desk.act(opened.id, 'askCorrection', { reason: '请更正', flagged }),
    );
    expect(problem.code).toBe('input-invalid');
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/body/flagged/1/questionId',
      '/body/flagged/2/questionId',
    ]);
  });

  it('is for the department of the case, and for the supervisor', async () => {
    const { opened } = await aCase(app);
    const params = { id: opened.id };
    const other = await aReviewer(app, 'senior-card');
    const body = { action: 'accept' as const, version: opened.version };
    const theirs = await problemOf(other.api.actOnCase({ params, body }));
    const nobodys = await problemOf(
      other.api.actOnCase({ params: { id: `case_${'x'.repeat(22)}` }, body }),
    );
    expect({ ...theirs, instance: '' }).toEqual({ ...nobodys, instance: '' });
    expect(theirs.status).toBe(404);
    expect(await refusalOf(other.api.getDeskCase({ params }))).toBe('not-found');
    const supervisor = await aDesk(app.origin, app.staff('supervisor'));
    expect((await supervisor.act(opened.id, 'accept')).case.state).toBe('accepted');
  });
});

describe('looking at a case', () => {
  it('writes who looked, from which office, for what, and at which fields', async () => {
    const { phone, opened } = await aCase(app);
    const seen = await desk.api.getDeskCase({ params: { id: opened.id } });
    expect(seen.applicant).toEqual({ name: '林添', idNumber: '440604********0024' });
    expect(seen.content.answers.school).toMatchObject({ source: 'register' });
    expect(seen.actions).toEqual(['accept', 'askCorrection', 'refuseIntake']);
    const [look] = (await phone.api.listAccesses({ query: {} })).items;
    expect(look).toMatchObject({
      office: { 'zh-Hans': '佛山市禅城区人力资源和社会保障局' },
      purpose: { 'zh-Hans': '审查办件' },
      caseNumber: opened.number,
    });
    const labels = look?.fields.map((each) => each['zh-Hans']);
    expect(labels).toEqual(expect.arrayContaining(['姓名', '证件号码', '毕业院校', '专业']));
    expect(JSON.stringify(look)).not.toContain(desk.staff.name);
  });

  it('writes a record for every look, and none for the citizen’s own', async () => {
    const { phone, opened } = await aCase(app);
    const looks = async () => {
      const all = await looksOf(phone);
      return all.filter(({ caseNumber }) => caseNumber === opened.number).length;
    };
    await phone.api.getCase({ params: { id: opened.id } });
    await phone.api.getCaseContent({ params: { id: opened.id } });
    expect(await looks()).toBe(0);
    await desk.api.getDeskCase({ params: { id: opened.id } });
    await desk.api.getDeskCase({ params: { id: opened.id } });
    expect(await looks()).toBe(2);
  });

  it('does not show the secret with which the citizen signs a correction', async () => {
    const { phone, opened } = await aCase(app);
    const flagged = [{ questionId: 'school', reason: '校名有误' }];
    const asked = await desk.act(opened.id, 'askCorrection', { reason: '请更正', flagged });
    expect(asked.case.correction?.nonce).toBeUndefined();
    const own = await phone.api.getCase({ params: { id: opened.id } });
    expect(own.correction?.nonce).toMatch(/^[\w-]{22}$/);
  });
});
