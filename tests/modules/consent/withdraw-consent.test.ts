import { setTimeout as pause } from 'node:timers/promises';
import { createReadsUnderWay } from '../../../bff/src/modules/consent/reads-under-way';
import { inProcessEphemeral } from '../../../bff/src/platform/in-process-ephemeral';
import { startApp, type TestApp } from '../../support/app';
import { aCitizen, aDraft } from '../../support/citizen';
import { authorise, complete, requiredFields, submit } from '../../support/errand';
import { looksOf } from '../../support/looks';
import { aKey, type Phone, problemOf, refusalOf } from '../../support/phone';

const GRADUATE = 'graduate-registration';

describe('withdrawing a consent', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  const withdraw = (phone: Phone, id: string) => phone.api.withdrawConsent({ params: { id } });

  it('takes the values of registers out of the draft and leaves what was typed', async () => {
    const { phone, consentId, draft } = await aDraft(app, '林添');
    await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { destination: '自主创业' } },
    });
    const withdrawn = await withdraw(phone, consentId);
    expect(withdrawn.clearedDrafts).toBe(1);
    expect(withdrawn.kept).toEqual([]);
    expect(withdrawn.consent.withdrawnAt).toBeDefined();
    const left = await phone.api.getDraft({ params: { id: draft.id } });
    expect(left.answers).toEqual({ destination: { value: '自主创业', source: 'citizen' } });
    expect(left.pending).toEqual([]);
  });

  it('answers the same when it is repeated, also at the same moment', async () => {
    const { phone, consentId } = await aDraft(app, '苏雨婷');
    const answers = await Promise.all([1, 2, 3].map(() => withdraw(phone, consentId)));
    for (const answer of [...answers, await withdraw(phone, consentId)]) {
      expect(answer).toEqual(answers[0]);
      expect(answer.clearedDrafts).toBe(1);
    }
  });

  it('stops a submission, and a new consent goes on with what was typed', async () => {
    const { phone, consentId, draft } = await aDraft(app, '邓浩然');
    const typed = await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { destination: '自主创业' } },
    });
    const saved = await complete(phone, typed);
    await withdraw(phone, consentId);
    expect(await refusalOf(submit(phone, saved))).toBe('draft-outdated');
    const now = await phone.api.getDraft({ params: { id: draft.id } });
    expect(await refusalOf(submit(phone, now))).toBe('consent-not-active');

    const errand = await phone.api.startErrand({ body: { serviceCode: GRADUATE } });
    const again = await authorise(phone, errand);
    expect(again.draft.id).toBe(draft.id);
    expect(again.draft.answers.destination?.value).toBe('自主创业');
    expect(again.draft.answers.school).toMatchObject({ source: 'register' });
    await expect(submit(phone, again.draft)).resolves.toHaveProperty('number');
  });

  it('is not refused after a submission, and lists what the case must keep, with the ground', async () => {
    const { phone, consentId, draft } = await aDraft(app, '郭梓豪');
    const { number } = await submit(phone, await complete(phone, draft));
    const { clearedDrafts, kept } = await withdraw(phone, consentId);
    expect(clearedDrafts).toBe(0);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.caseNumber).toBe(number);
    expect(kept[0]?.fields.map((label) => label['zh-Hans'])).toContain('毕业院校');
    expect(kept[0]?.ground['zh-Hans']).toContain('个人信息保护法');
  });

  it('is not refused for a consent that has ended by itself', async () => {
    const { phone, consentId } = await aDraft(app, '叶思琪');
    await app.database.pool.query('update consents set ends_at = given_at where id = $1', [
      consentId,
    ]);
    expect((await withdraw(phone, consentId)).consent.withdrawnAt).toBeDefined();
  });

  it('answers the consent of somebody else with the bytes of one that never was', async () => {
    const { phone, consentId } = await aDraft(app, '钟伟杰');
    const stranger = await aCitizen(app, '卢欣怡');
    const [foreign, absent] = await Promise.all(
      [consentId, `consent_${'A'.repeat(22)}`].map(async (id) => ({
        ...(await problemOf(withdraw(stranger, id))),
        instance: '',
      })),
    );
    expect(foreign).toEqual(absent);
    expect(foreign?.code).toBe('not-found');
    const receipt = await phone.api.getConsent({ params: { id: consentId } });
    expect(receipt.withdrawnAt).toBeUndefined();
  });

  it('lets nothing land and nothing be recorded that a slow register says afterwards', async () => {
    const phone = await aCitizen(app, '彭俊杰');
    const errand = await phone.api.startErrand({ body: { serviceCode: GRADUATE } });
    app.outside.registries.delay('education', 2_500);
    try {
      const { receipt, draft } = await phone.api.giveConsent({
        body: { errandId: errand.id, allowed: requiredFields(errand) },
        nonce: errand.nonce,
        idempotencyKey: aKey(),
      });
      expect(draft.pending).toContain('school');
      await withdraw(phone, receipt.id);
      const recorded = await looksOf(phone);
      await pause(1_000);
      const after = await phone.api.getDraft({ params: { id: draft.id } });
      expect(after.answers).not.toHaveProperty('school');
      expect(await looksOf(phone)).toEqual(recorded);
      expect(JSON.stringify(recorded)).not.toContain('毕业院校');
    } finally {
      app.outside.registries.delay('education', 0);
    }
  });

  it('wins or loses against a landing as a whole: no value is left, and no record comes later', async () => {
    for (let round = 0; round < 12; round += 1) {
      const phone = await aCitizen(app, '曾子怡');
      const errand = await phone.api.startErrand({ body: { serviceCode: GRADUATE } });
      app.outside.registries.delay('education', 10 + 2 * round);
      app.outside.registries.delay('population', 30 - 2 * round);
      const giving = phone.api.giveConsent({
        body: { errandId: errand.id, allowed: requiredFields(errand) },
        nonce: errand.nonce,
        idempotencyKey: aKey(),
      });
      let id: string | undefined;
      while (id === undefined) {
        id = (await phone.api.listConsents({ query: { limit: 1 } })).items.find(
          ({ withdrawnAt }) => withdrawnAt === undefined,
        )?.id;
      }
      await pause(round % 5);
      await withdraw(phone, id);
      const recorded = await looksOf(phone);
      const { draft } = await giving;
      await pause(40);
      const after = await phone.api.getDraft({ params: { id: draft.id } });
      expect(Object.values(after.answers).filter(({ source }) => source === 'register')).toEqual(
        [],
      );
      expect(await looksOf(phone)).toEqual(recorded);
    }
    app.outside.registries.delay('education', 0);
    app.outside.registries.delay('population', 0);
  }, 60_000);

  it('lists consents newest first, page by page, each once', async () => {
    const phone = await aCitizen(app, '谢家豪');
    const given: string[] = [];
    for (let each = 0; each < 5; each += 1) {
      const errand = await phone.api.startErrand({ body: { serviceCode: GRADUATE } });
      given.unshift((await authorise(phone, errand)).consentId);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await phone.api.listConsents({ query: { limit: 2, ...(after && { after }) } });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toEqual(given);
  });
});

describe('a read under way', () => {
  it('is cut by a withdrawal on another node', async () => {
    const shared = inProcessEphemeral();
    const here = createReadsUnderWay(shared);
    const there = createReadsUnderWay(shared);
    const cut: string[] = [];
    const waiting = (name: string) => (withdrawn: AbortSignal) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 300);
        withdrawn.addEventListener('abort', () => {
          clearTimeout(timer);
          cut.push(name);
          resolve();
        });
      });
    const reads = [here.during('consent_a', waiting('a')), here.during('consent_b', waiting('b'))];
    await pause(10);
    await there.cut('consent_a');
    await Promise.all(reads);
    expect(cut).toEqual(['a']);
  });

  it('is cut here even while messages to other nodes are lost', async () => {
    const lost = async () => {
      throw new Error('no line');
    };
    const reads = createReadsUnderWay({ publish: lost, subscribe: lost });
    const read = reads.during(
      'consent_a',
      (withdrawn) =>
        new Promise<string>((resolve) => {
          withdrawn.addEventListener('abort', () => resolve('cut'));
        }),
    );
    await reads.cut('consent_a');
    expect(await read).toBe('cut');
  });
});
