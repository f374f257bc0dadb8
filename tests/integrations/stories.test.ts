import type { Draft } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../support/app';
import { authorise, complete, submit } from '../support/errand';
import { aPhone, type Phone, refusalOf } from '../support/phone';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ limits: false });
});
afterAll(() => app.close());

/** Somebody of the sandbox with a phone of their own, and the draft that a service opens for them. */
async function draftOf(
  id: string,
  serviceCode: string,
  { allowsAll = true } = {},
): Promise<{ phone: Phone; draft: Draft }> {
  const phone = await aPhone(app.origin);
  await phone.become(app.citizen(id));
  const errand = await phone.api.startErrand({ body: { serviceCode } });
  const consented = errand.sheet.filter(({ basis }) => basis === 'consent').map((each) => each.id);
  const { draft } = await (allowsAll
    ? authorise(phone, errand, consented)
    : authorise(phone, errand));
  return { phone, draft };
}

/** What is still to be typed or tapped: the address and the picture are in no register. */
const openQuestions = ({ missing }: Draft) =>
  missing.filter((id) => !['address', 'photo'].includes(id));

describe('the stories of the invented people, on the whole product', () => {
  it.each([
    ['lin-tian', 'graduate-registration'],
    ['chen-fuzhi', 'graduate-registration'],
    ['maimaiti', 'graduate-registration'],
    ['feng-guoqiang', 'graduate-registration'],
    ['chen-guohua', 'senior-card'],
    ['wong-ka-yan', 'senior-card'],
    ['xu-guifang', 'senior-card'],
    ['lin-tian', 'insurance-proof'],
    ['anna-berg', 'insurance-proof'],
    ['ouyang-jing', 'insurance-proof'],
  ])('%s has nothing to type for %s', async (id, service) => {
    const { draft } = await draftOf(id, service);
    expect(openQuestions(draft)).toEqual([]);
    expect(draft.obstacles).toEqual([]);
  });

  it.each([
    ['zhao-ming', 'senior-card', '还没有年满60周岁'],
    ['tan-deming', 'senior-card', '没有有效的居住证'],
    ['li-wenbo', 'graduate-registration', '请到户籍地或档案所在地报到'],
    ['luo-jiahui', 'insurance-proof', '没有参保记录'],
  ])('%s is told by %s why it is not possible, and cannot submit', async (id, service, reason) => {
    const { phone, draft } = await draftOf(id, service);
    expect(draft.obstacles.map((each) => each['zh-Hans'])).toEqual([
      expect.stringContaining(reason),
    ]);
    expect(await refusalOf(submit(phone, draft))).toBe('not-eligible');
  });

  it.each([
    ['liang-xiaowen', 'graduate-registration', ['degree', 'destination']],
    ['huang-meiling', 'graduate-registration', ['household']],
  ])('%s is asked by %s for what a register lacks', async (id, service, questions) => {
    expect(openQuestions((await draftOf(id, service)).draft)).toEqual(questions);
  });

  it('徐桂芳 is asked for the permit that she did not let us look up', async () => {
    const { draft } = await draftOf('xu-guifang', 'senior-card', { allowsAll: false });
    expect(openQuestions(draft)).toEqual(['residencePermit']);
  });

  it('何志远 corrects what the register has wrong, and the form says who says so', async () => {
    const { phone, draft } = await draftOf('he-zhiyuan', 'graduate-registration');
    expect(draft.answers.major).toMatchObject({ value: '会计学', source: 'register' });
    const { answers } = await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { major: '金融学' } },
    });
    expect(answers.major).toEqual({ value: '金融学', source: 'citizen' });
  });

  it('罗佳慧 cannot write herself a proof', async () => {
    const { phone, draft } = await draftOf('luo-jiahui', 'insurance-proof');
    const forged = phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { employer: '某公司' } },
    });
    expect(await refusalOf(forged)).toBe('input-invalid');
  });

  it('林添 has the instant proof when it is submitted, without a reviewer', async () => {
    const { phone, draft } = await draftOf('lin-tian', 'insurance-proof');
    expect(draft.answers.purpose?.value).toBe('通用');
    const opened = await submit(phone, await complete(phone, draft));
    expect(opened.certificate).toBeDefined();
    expect(opened.actions).toContain('openCertificate');
  });
});
