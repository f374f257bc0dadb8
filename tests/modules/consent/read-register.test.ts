import { setTimeout as pause } from 'node:timers/promises';
import { startApp, type TestApp } from '../../support/app';
import { aDraft } from '../../support/citizen';
import { looksOf } from '../../support/looks';
import type { Phone } from '../../support/phone';

const _GRADUATE = 'graduate-registration';

describe('the enforcement point', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  async function consented(name: string) {
    const { phone, consentId } = await aDraft(app, name);
    const { rows } = await app.database.pool.query(
      'select citizen_id as id from consents where id = $1',
      [consentId],
    );
    return { phone, consentId, citizenId: rows[0].id as string };
  }

  const looksAt = async (phone: Phone) => (await looksOf(phone)).length;

  it('asks for permitted fields alone, whatever is wanted of the register', async () => {
    const { consentId, citizenId } = await consented('林添');
    const seen: string[] = [];
    const landed = await app.rooms.consent.readRegister(
      {
        consentId,
        citizenId,
        register: 'population',
        fields: ['sex', 'birthDate', 'school', '__proto__'],
      },
      async (_tx, { values }) => {
        seen.push(...Object.keys(values));
        return true;
      },
    );
    expect(landed).toBe(true);
    expect(seen).toEqual(['sex']);
  });

  it('asks nobody where nothing of a register is permitted', async () => {
    const { phone, consentId, citizenId } = await consented('邓浩然');
    const before = await looksAt(phone);
    const landed = await app.rooms.consent.readRegister(
      { consentId, citizenId, register: 'socialInsurance', fields: ['insuranceState'] },
      async () => true,
    );
    expect(landed).toBe(false);
    expect(await looksAt(phone)).toBe(before);
  });

  it('hands nothing over that arrives after a withdrawal, and records no look', async () => {
    const { phone, consentId, citizenId } = await consented('苏雨婷');
    const before = await looksAt(phone);
    // A register that does not heed the signal: the lock decides, not the cut.
    const { read } = app.outside.registries;
    const deaf = app.outside.registries as { read: typeof read };
    deaf.read = (request) => read(request, new AbortController().signal);
    app.outside.registries.delay('education', 200);
    let handedOver = false;
    const reading = app.rooms.consent.readRegister(
      { consentId, citizenId, register: 'education', fields: ['school'] },
      async () => {
        handedOver = true;
        return true;
      },
    );
    await pause(50);
    await phone.api.withdrawConsent({ params: { id: consentId } });
    expect(await reading).toBe(false);
    deaf.read = read;
    app.outside.registries.delay('education', 0);
    expect(handedOver).toBe(false);
    expect(await looksAt(phone)).toBe(before);
  });

  it('lets a landing that holds the consent finish before the withdrawal is acknowledged', async () => {
    const { phone, consentId, citizenId } = await consented('郭梓豪');
    const order: string[] = [];
    let isLanding = () => {};
    const landing = new Promise<void>((resolve) => {
      isLanding = resolve;
    });
    const reading = app.rooms.consent
      .readRegister(
        { consentId, citizenId, register: 'education', fields: ['school'] },
        async () => {
          isLanding();
          await pause(200);
          return true;
        },
      )
      .then((landed) => order.push(`landed: ${landed}`));
    await landing;
    await phone.api.withdrawConsent({ params: { id: consentId } });
    order.push('withdrawn');
    await reading;
    expect(order).toEqual(['landed: true', 'withdrawn']);
  });

  it('leaves no record of a look where there was no place to land', async () => {
    const { phone, consentId, citizenId } = await consented('叶思琪');
    const before = await looksAt(phone);
    const landed = await app.rooms.consent.readRegister(
      { consentId, citizenId, register: 'education', fields: ['school'] },
      async () => false,
    );
    expect(landed).toBe(false);
    expect(await looksAt(phone)).toBe(before);
  });

  it('asks nobody for a consent that has ended', async () => {
    const { consentId, citizenId } = await consented('钟伟杰');
    app.pass(31 * 86_400_000);
    let isAsked = false;
    const { read } = app.outside.registries;
    const watched = app.outside.registries as { read: typeof read };
    watched.read = (...request) => {
      isAsked = true;
      return read(...request);
    };
    const landed = await app.rooms.consent.readRegister(
      { consentId, citizenId, register: 'education', fields: ['school'] },
      async () => true,
    );
    watched.read = read;
    expect([landed, isAsked]).toEqual([false, false]);
  });
});
