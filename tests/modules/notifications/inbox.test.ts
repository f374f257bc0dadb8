import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer, type TestCase } from '../../support/case';
import { problemOf, refusalOf } from '../../support/phone';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ limits: false });
});
afterAll(() => app?.close());

/** The messages of a case, newest first, once everything that follows its acts is done. */
async function inboxOf({ phone, opened }: TestCase) {
  await app.jobs.idle();
  const { items, unread } = await phone.api.listMessages({ query: { limit: 50 } });
  return { unread, messages: items.filter(({ caseId }) => caseId === opened.id) };
}

const titles = (messages: { title: { 'zh-Hans': string } }[]) =>
  messages.map(({ title }) => title['zh-Hans']);

describe('the inbox', () => {
  it('tells of each step once, newest first, with the service and the number', async () => {
    const mine = await aCase(app);
    const desk = await aReviewer(app);
    await desk.act(mine.opened.id, 'accept');
    await desk.act(mine.opened.id, 'approve');
    const { messages } = await inboxOf(mine);
    expect(titles(messages)).toEqual(['证件已制作', '已受理', '已收到您的申请']);
    const first = messages.at(-1)?.text;
    expect(first?.['zh-Hans']).toContain(`“高校毕业生报到”已收件，受理编号 ${mine.opened.number}`);
    expect(first?.en).toContain('Graduate registration');
    expect(JSON.stringify(messages)).not.toMatch(/\{service\}|\{number\}|林添/);
  });

  it('asks for corrections, and says when they came', async () => {
    const mine = await aCase(app);
    const desk = await aReviewer(app);
    const flagged = [{ questionId: 'school', reason: '请填写全称' }];
    await desk.act(mine.opened.id, 'askCorrection', { reason: '请更正', flagged });
    expect(titles((await inboxOf(mine)).messages)).toEqual(['请补正材料', '已收到您的申请']);
  });

  it('counts what was not read, until a message and all older ones are marked', async () => {
    const mine = await aCase(app, 'insurance-proof', '陈国华');
    const { unread, messages } = await inboxOf(mine);
    const [newest, older] = messages;
    if (!newest || !older) throw new Error('there are fewer than two messages');
    expect(unread).toBe(messages.length);
    await mine.phone.api.markMessagesRead({ body: { upTo: older.id } });
    expect((await inboxOf(mine)).unread).toBe(1);
    await mine.phone.api.markMessagesRead({ body: { upTo: newest.id } });
    const after = await inboxOf(mine);
    expect(after.unread).toBe(0);
    expect(after.messages.every(({ readAt }) => readAt !== undefined)).toBe(true);
  });

  it('is one citizen’s alone: nobody marks or sees another’s messages', async () => {
    const mine = await aCase(app);
    const { messages, unread } = await inboxOf(mine);
    const other = await aCase(app, 'insurance-proof', 'ANNA BERG');
    await other.phone.api.markMessagesRead({ body: { upTo: messages[0]?.id ?? '' } });
    expect((await inboxOf(mine)).unread).toBe(unread);
    const theirs = await other.phone.api.listMessages({ query: { limit: 50 } });
    expect(theirs.items.some(({ caseId }) => caseId === mine.opened.id)).toBe(false);
  });

  it.each([1, 2, 50])('is the same read in pages of %i', async (limit) => {
    const mine = await aCase(app, 'insurance-proof', '陈国华');
    await app.jobs.idle();
    const whole = (await mine.phone.api.listMessages({ query: { limit: 50 } })).items;
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const query = { limit, ...(after !== undefined && { after }) };
      const page = await mine.phone.api.listMessages({ query });
      paged.push(...page.items.map(({ id }) => id));
      after = page.next;
      if (after === undefined) break;
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
  });

  it('pages by one’s own messages only, and stays where there is no such message', async () => {
    const mine = await aCase(app);
    const { messages, unread } = await inboxOf(mine);
    const other = await aCase(app, 'insurance-proof', 'ANNA BERG');
    await app.jobs.idle();
    const absent = `message_${'A'.repeat(22)}`;
    for (const after of [messages[0]?.id ?? '', absent]) {
      const page = await other.phone.api.listMessages({ query: { after } });
      expect([page.items, page.next]).toEqual([[], undefined]);
    }
    await mine.phone.api.markMessagesRead({ body: { upTo: absent } });
    expect((await inboxOf(mine)).unread).toBe(unread);
  });

  it.each([0, 51, 1.5])('has no pages of %d', async (limit) => {
    const { phone } = await aCase(app);
    const problem = await problemOf(phone.api.listMessages({ query: { limit } }));
    expect(problem).toMatchObject({ code: 'input-invalid', errors: [{ pointer: '/query/limit' }] });
  });

  it('keeps what it says sealed', async () => {
    await inboxOf(await aCase(app));
    const { rows } = await app.database.pool.query(
      `select encode(content_sealed, 'escape') as content from messages`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { content } of rows) expect(content).not.toContain('title');
  });

  it('is for a phone whose person is known', async () => {
    const { phone } = await aCase(app);
    const desk = await aReviewer(app);
    expect(await refusalOf(desk.api.listMessages({ query: {} }))).toBe('not-allowed');
    expect((await phone.api.listMessages({ query: {} })).items).toBeDefined();
  });
});
