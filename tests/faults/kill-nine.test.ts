import { aKey, aPhone, clientOf, type Phone, ProblemAnswer } from '../support/phone';
import { aProduct, type Product } from '../support/product';

const ROUNDS = 20;
const CITIZENS = 6;

/** What one citizen was told is done; none of it may be lost or be there twice. */
type Told = { consents: Set<string>; withdrawn: Set<string>; cases: Set<string> };

describe('kill -9 while citizens consent, submit and withdraw', () => {
  let product: Product;

  beforeAll(async () => {
    product = await aProduct();
    await product.start();
  }, 120_000);

  afterAll(() => product.stop());

  it(`loses and doubles nothing that was acknowledged, ${ROUNDS} times over`, async () => {
    const { citizens } = await clientOf(product.origin).listSampleCitizens();
    const able = citizens.filter((each) => each.tries.includes('insurance-proof'));
    const people = await Promise.all(
      able.slice(0, CITIZENS).map(async (person) => {
        const phone = await aPhone(product.origin);
        await phone.become(person);
        const told: Told = { consents: new Set(), withdrawn: new Set(), cases: new Set() };
        return { phone, told };
      }),
    );
    const running = { on: true };
    const working = people.map(({ phone, told }) =>
      keepActing(phone, told, running).catch((error) => {
        running.on = false;
        throw new Error(`${error.message}\n${product.output()}`, { cause: error });
      }),
    );
    // Whoever gives up is heard at the end; until then the others go on.
    for (const each of working) each.catch(() => {});

    for (let round = 0; round < ROUNDS && running.on; round += 1) {
      await pause(200 + Math.random() * 800);
      const victim = ['app', 'postgres', 'both'][round % 3];
      if (victim !== 'app') product.killPostgres();
      if (victim !== 'postgres') {
        await product.killApp();
        await product.start();
      }
      await product.ready();
    }
    await pause(1_000);
    running.on = false;
    await Promise.all(working);

    for (const { phone, told } of people) {
      const cases = await everyPage((after) =>
        phone.api.listCases({ query: { limit: 50, ...after } }),
      );
      expect(cases.map(({ id }) => id).sort()).toEqual([...told.cases].sort());
      expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
      const consents = await everyPage((after) =>
        phone.api.listConsents({ query: { limit: 50, ...after } }),
      );
      expect(consents.map(({ id }) => id).sort()).toEqual([...told.consents].sort());
      const withdrawn = consents.filter(({ withdrawnAt }) => withdrawnAt !== undefined);
      expect(withdrawn.map(({ id }) => id).sort()).toEqual([...told.withdrawn].sort());
    }
    const acts = people.reduce(
      (sum, { told }) => sum + told.consents.size + told.cases.size + told.withdrawn.size,
      0,
    );
    process.stdout.write(
      `kill -9: ${ROUNDS} kills, ${acts} acknowledged acts, 0 lost, 0 doubled\n`,
    );
    expect(acts).toBeGreaterThan(ROUNDS);
  }, 600_000);
});

/** Consents and submits, or consents and withdraws, until told to stop; ends between two errands. */
async function keepActing(phone: Phone, told: Told, running: { on: boolean }): Promise<void> {
  for (let turn = 0; running.on; turn += 1) {
    const errand = await persist(() =>
      phone.api.startErrand({ body: { serviceCode: 'insurance-proof' } }),
    );
    const allowed = errand.sheet.filter(({ basis }) => basis === 'consent').map(({ id }) => id);
    const consentKey = aKey();
    const { receipt, draft } = await persist(() =>
      phone.api.giveConsent({
        body: { errandId: errand.id, allowed },
        nonce: errand.nonce,
        idempotencyKey: consentKey,
      }),
    );
    told.consents.add(receipt.id);
    if (turn % 3 === 2) {
      await persist(() => phone.api.withdrawConsent({ params: { id: receipt.id } }));
      told.withdrawn.add(receipt.id);
      continue;
    }
    const ready = await persist(async () => {
      const now = await phone.api.getDraft({ params: { id: draft.id } });
      if (now.pending.length > 0) throw new Error('registers are still being asked');
      return now;
    });
    const submissionKey = aKey();
    const opened = await persist(() =>
      phone.api.submitApplication({
        body: { draftId: ready.id, version: ready.version },
        nonce: ready.nonce,
        idempotencyKey: submissionKey,
      }),
    );
    told.cases.add(opened.id);
  }
}

/** Tries until it is answered, as the phone does: a lost line, a pause and a limit are waited out. */
async function persist<T>(act: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 120_000; ; ) {
    try {
      return await act();
    } catch (error) {
      const code = error instanceof ProblemAnswer ? error.problem.code : 'no-answer';
      const passing = ['no-answer', 'temporarily-unavailable', 'too-many-requests'].includes(code);
      if (!passing || Date.now() > end) throw error;
      const seconds = error instanceof ProblemAnswer ? (error.problem.retryAfter ?? 0) : 0;
      await pause(Math.max(100, Math.min(seconds, 2) * 1000));
    }
  }
}

async function everyPage<T extends { id: string }>(
  read: (after: { after?: string }) => Promise<{ items: T[]; next?: string | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  for (let next: string | undefined; ; ) {
    const page = await persist(() => read(next === undefined ? {} : { after: next }));
    all.push(...page.items);
    next = page.next;
    if (next === undefined) return all;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
