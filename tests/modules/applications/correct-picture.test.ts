import { startApp, type TestApp } from '../../support/app';
import { aCitizen, aDraft } from '../../support/citizen';
import { aDesk } from '../../support/desk';
import { aPicture, complete, submit } from '../../support/errand';
import { aKey, type Phone, refusalOf } from '../../support/phone';

const SENIOR = 'senior-card';

describe('another picture for a case', () => {
  let app: TestApp;
  let phone: Phone;
  let caseId: string;

  beforeAll(async () => {
    app = await startApp({ limits: false });
    const begun = await aDraft(app, '陈国华', SENIOR);
    phone = begun.phone;
    caseId = (await submit(phone, await complete(phone, begun.draft))).id;
  });
  afterAll(() => app.close());

  const put = async (by: Phone, background: string, questionId = 'photo') =>
    by.api.addCorrectionPicture({
      params: { id: caseId, questionId },
      body: { bytes: await aPicture(background), type: 'image/jpeg' },
    });

  const correct = async (answers: Record<string, string>) => {
    const { correction } = await phone.api.getCase({ params: { id: caseId } });
    return phone.api.correctCase({
      params: { id: caseId },
      body: { answers },
      nonce: correction?.nonce ?? '',
      idempotencyKey: aKey(),
    });
  };

  it('changes nothing by being put: the correction names it, and is what counts', async () => {
    const desk = await aDesk(app.origin, app.staff('reviewer', SENIOR));
    const seen = () => desk.api.getDeskAttachment({ params: { id: caseId, questionId: 'photo' } });
    const before = await seen();
    await desk.act(caseId, 'askCorrection', {
      reason: '照片看不清',
      flagged: [{ questionId: 'photo', reason: '请重新拍摄' }],
    });

    const { attachment: refused } = await put(phone, 'red');
    const { attachment } = await put(phone, 'teal');
    expect((await seen()).bytes).toEqual(before.bytes);
    expect(await refusalOf(correct({ photo: refused.id }))).toBe('draft-incomplete');

    expect((await correct({ photo: attachment.id })).state).toBe('received');
    const after = await seen();
    expect(after.bytes).not.toEqual(before.bytes);
    const own = await phone.api.getCaseAttachment({
      params: { id: caseId, questionId: 'photo' },
    });
    expect(own.bytes).toEqual(after.bytes);

    const { content } = await desk.api.getDeskCase({ params: { id: caseId } });
    expect(content.answers.photo?.value).toBe(attachment.id);
    expect(content.before?.photo?.value).not.toBe(attachment.id);
    for (const id of Object.keys(content.answers).filter((each) => each !== 'photo')) {
      expect(content.answers[id]).toEqual(content.before?.[id]);
    }
  });

  it('goes to no other question and to nobody else’s case', async () => {
    expect(await refusalOf(put(phone, 'red', 'address'))).toBe('not-found');
    const stranger = await aCitizen(app, '潘秀英');
    expect(await refusalOf(put(stranger, 'red'))).toBe('not-found');
    const look = stranger.api.getCaseAttachment({ params: { id: caseId, questionId: 'photo' } });
    expect(await refusalOf(look)).toBe('not-found');
  });
});
