import { createHash } from 'node:crypto';
import { routes, urlOf } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aCitizen } from '../../support/citizen';
import { authorise, requiredFields, settled } from '../../support/errand';
import { looksOf } from '../../support/looks';
import { aKey, aPhone, type Phone, problemOf, refusalOf, send } from '../../support/phone';

const GRADUATE = 'graduate-registration';

describe('giving a consent', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  const errandOf = (phone: Phone, serviceCode = GRADUATE) =>
    phone.api.startErrand({ body: { serviceCode } });

  const count = async (text: string): Promise<number> =>
    Number((await app.database.pool.query(`select count(*) from ${text}`)).rows[0].count);

  it('answers a receipt that anybody can check, and the draft it opened', async () => {
    const phone = await aCitizen(app, '林添');
    const errand = await errandOf(phone);
    const allowed = requiredFields(errand);
    const { receipt, draft } = await phone.api.giveConsent({
      body: { errandId: errand.id, allowed },
      nonce: errand.nonce,
      idempotencyKey: aKey(),
    });
    expect(receipt.service.code).toBe(GRADUATE);
    expect(receipt.level).toBe('L3');
    expect(new Date(receipt.endsAt).getTime()).toBeGreaterThan(Date.now());
    const { rows } = await app.database.pool.query(
      'select content from consent_sheets where digest = $1',
      [receipt.sheetDigest],
    );
    expect(createHash('sha256').update(rows[0].content).digest('hex')).toBe(receipt.sheetDigest);
    expect(rows[0].content).not.toContain('林添');
    expect(receipt.signatureDigest).toMatch(/^[0-9a-f]{64}$/);

    const basis = new Map(receipt.fields.map((field) => [field.id, field]));
    expect(basis.get('name')).toMatchObject({ basis: 'statute', allowed: true });
    expect(basis.get('school')).toMatchObject({ basis: 'consent', allowed: true });
    expect(basis.get('insuranceState')).toMatchObject({ basis: 'consent', allowed: false });

    expect(draft.answers.name).toMatchObject({ value: '林添', source: 'account' });
    expect(draft.answers.school).toMatchObject({ source: 'register' });
    expect(draft.answers).not.toHaveProperty('insuranceState');
    expect(await phone.api.getConsent({ params: { id: receipt.id } })).toEqual(receipt);
  });

  it('lets the citizen see which office read which fields, and none that was declined', async () => {
    const phone = await aCitizen(app, '邓浩然');
    const errand = await errandOf(phone);
    const allowed = requiredFields(errand);
    await authorise(phone, errand, allowed);
    const items = await looksOf(phone);
    const read = items.flatMap((each) => each.fields.map((label) => label['zh-Hans']));
    const labels = errand.sheet.filter(({ id }) => allowed.includes(id)).map(({ label }) => label);
    expect(read.sort()).toEqual(labels.map((label) => label['zh-Hans']).sort());
    for (const { office } of items) expect(office['zh-Hans']).toContain('人力资源和社会保障局');
  });

  it('refuses what nobody asked for and what was left out, naming each', async () => {
    const phone = await aCitizen(app, '林添');
    const errand = await errandOf(phone);
    const give = (allowed: string[]) =>
      phone.api.giveConsent({
        body: { errandId: errand.id, allowed },
        nonce: errand.nonce,
        idempotencyKey: aKey(),
      });
    const excess = await problemOf(give([...requiredFields(errand), 'faith', '__proto__']));
    expect(excess.code).toBe('consent-exceeds-request');
    expect(excess.errors).toHaveLength(2);
    const gaps = await problemOf(give(['sex']));
    expect(gaps.code).toBe('consent-incomplete');
    expect(gaps.errors).toHaveLength(requiredFields(errand).length - 1);
    // Nothing was spent by the refusals.
    await expect(give(requiredFields(errand))).resolves.toHaveProperty('receipt');
  });

  it('gives a retry with the same key the first answer again', async () => {
    const phone = await aCitizen(app, '林添');
    const errand = await errandOf(phone);
    const request = {
      body: { errandId: errand.id, allowed: requiredFields(errand) },
      nonce: errand.nonce,
      idempotencyKey: aKey(),
    };
    const before = await count('consents');
    const [first, second] = await Promise.all([
      phone.api.giveConsent(request),
      phone.api.giveConsent(request),
    ]);
    const third = await phone.api.giveConsent(request);
    expect(second.receipt).toEqual(first.receipt);
    expect(third.receipt).toEqual(first.receipt);
    expect(third.draft.id).toBe(first.draft.id);
    expect(await count('consents')).toBe(before + 1);
  });

  it('lets one of two taps with two keys through', async () => {
    const phone = await aCitizen(app, '林添');
    const errand = await errandOf(phone);
    const before = await count('consents');
    const give = () =>
      phone.api.giveConsent({
        body: { errandId: errand.id, allowed: requiredFields(errand) },
        nonce: errand.nonce,
        idempotencyKey: aKey(),
      });
    const taps = await Promise.allSettled([give(), give(), give()]);
    expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusalOf(give())).toBe('errand-over');
    expect(await count('consents')).toBe(before + 1);
    const { draftId } = await phone.api.getErrand({ params: { id: errand.id } });
    expect(draftId).toMatch(/^draft_/);
  });

  it('refuses a nonce of an earlier state, and a body that was changed under the signature', async () => {
    const phone = await aCitizen(app, '林添');
    const errand = await errandOf(phone);
    const other = await errandOf(phone);
    const body = { errandId: errand.id, allowed: requiredFields(errand) };
    const replayed = phone.api.giveConsent({ body, nonce: other.nonce, idempotencyKey: aKey() });
    expect(await refusalOf(replayed)).toBe('nonce-spent');

    const foreign = await aCitizen(app, '林添');
    const answer = await send(
      app.origin,
      {
        name: 'giveConsent',
        route: routes.giveConsent,
        url: urlOf(routes.giveConsent, {}),
        body,
        nonce: errand.nonce,
        idempotencyKey: aKey(),
      },
      {
        token: phone.credentials.token,
        signing: { deviceId: phone.deviceId, sign: foreign.credentials.signing.sign },
      },
    );
    expect((await answer.json()).code).toBe('signature-invalid');
  });

  it('answers an errand of somebody else with the bytes of one that never was', async () => {
    const phone = await aCitizen(app, '林添');
    const stranger = await aCitizen(app, '陈国华');
    const { id } = await errandOf(stranger);
    const answers = await Promise.all(
      [id, `errand_${'A'.repeat(22)}`].map(async (errandId) => {
        const problem = await problemOf(
          phone.api.giveConsent({
            body: { errandId, allowed: [] },
            nonce: 'n'.repeat(22),
            idempotencyKey: aKey(),
          }),
        );
        return { ...problem, instance: '' };
      }),
    );
    expect(answers[0]?.code).toBe('not-found');
    expect(answers[1]).toEqual(answers[0]);
  });

  it('asks for the level that the service needs', async () => {
    const phone = await aPhone(app.origin);
    const { name, idNumber, mobile } = app.citizen('苏雨婷');
    const { id } = await phone.api.startVerification({
      body: { method: 'smsAndNumber', name, idNumber, mobile },
    });
    const code = /\d{6}/.exec(app.outside.sms.texts()[0]?.text ?? '')?.[0] ?? '';
    phone.useSession(
      await phone.api.answerVerification({
        params: { id },
        body: { kind: 'smsCode', code },
      }),
    );
    const errand = await errandOf(phone);
    const tooLow = phone.api.giveConsent({
      body: { errandId: errand.id, allowed: requiredFields(errand) },
      nonce: errand.nonce,
      idempotencyKey: aKey(),
    });
    expect(await refusalOf(tooLow)).toBe('level-too-low');
  });

  it('does not wait for a slow register: its values arrive by a later read', async () => {
    const phone = await aCitizen(app, '郭梓豪');
    app.outside.registries.delay('education', 3_000);
    try {
      const errand = await errandOf(phone);
      const begun = performance.now();
      const { draft } = await phone.api.giveConsent({
        body: { errandId: errand.id, allowed: requiredFields(errand) },
        nonce: errand.nonce,
        idempotencyKey: aKey(),
      });
      expect(performance.now() - begun).toBeLessThan(2_900);
      expect(draft.pending).toContain('school');
      expect(draft.answers).toHaveProperty('household');
      const later = await settled(phone, draft);
      expect(later.pending).toEqual([]);
      expect(later.answers.school).toMatchObject({ source: 'register' });
      expect(later.version).toBe(draft.version);
      expect(later.nonce).not.toBe(draft.nonce);
    } finally {
      app.outside.registries.delay('education', 0);
    }
  });

  it('keeps the draft pending while a register is down, and asks again later', async () => {
    const phone = await aCitizen(app, '叶思琪');
    app.outside.registries.outage('education', true);
    const errand = await errandOf(phone);
    const { draft } = await phone.api.giveConsent({
      body: { errandId: errand.id, allowed: requiredFields(errand) },
      nonce: errand.nonce,
      idempotencyKey: aKey(),
    });
    expect(draft.pending).toContain('school');
    app.outside.registries.outage('education', false);
    app.pass(11_000);
    expect((await settled(phone, draft)).answers.school).toMatchObject({ source: 'register' });
  });

  it('keeps evidence and values unreadable without the keys', async () => {
    const { rows } = await app.database.pool.query(
      `select c.*, r.answers from consents c
       join drafts d on d.consent_id = c.id join draft_readings r on r.draft_id = d.id`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const dump = Buffer.concat(rows.flatMap(({ evidence, answers }) => [evidence, answers ?? []]));
    for (const secret of ['林添', 'zero-visit-act', '大学']) {
      expect(dump.includes(secret)).toBe(false);
    }
    expect(JSON.stringify(rows.map(({ evidence, answers, ...row }) => row))).not.toContain('林添');
  });
});
