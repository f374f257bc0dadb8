import { startApp, type TestApp } from '../support/app';
import { aDesk, type TestDesk } from '../support/desk';
import { anAddress, authorise, complete, scanAt, submit } from '../support/errand';
import { aKey, aPhone, clientOf, type Phone, problemOf, refusalOf } from '../support/phone';
import { aWindow } from '../support/window';

describe('林添 registers as a graduate without going anywhere', () => {
  let app: TestApp;
  let phone: Phone;
  let desk: TestDesk;
  let caseId: string;

  beforeAll(async () => {
    app = await startApp();
    phone = await aPhone(app.origin);
    await phone.become(await app.citizen('林添'));
    await phone.api.addAddress({ body: anAddress(), idempotencyKey: aKey() });
    desk = await aDesk(app.origin, await app.staff('reviewer', 'graduate-registration'));
  });

  afterAll(() => app.close());

  it('scans the window, authorises, and submits what was already filled in', async () => {
    const window = await aWindow(app.origin);
    const shown = await window.show('graduate-registration');
    const errand = await scanAt(phone, shown);
    expect(errand.state).toBe('confirmed');
    expect(errand.service.code).toBe('graduate-registration');

    const { draft } = await authorise(phone, errand);
    for (const answer of Object.values(draft.answers)) {
      if (answer.source === 'register') expect(answer.register?.['zh-Hans']).toBeTruthy();
    }
    const opened = await submit(phone, await complete(phone, draft));
    caseId = opened.id;
    expect(opened).toMatchObject({ state: 'received', delivery: 'mail' });
    expect(opened.number).toHaveLength(43);
    expect(opened.promised.workingDays).toBeGreaterThan(0);
    await shown.until('done');
    expect(JSON.stringify(shown.states)).not.toContain('林添');
    await shown.stop();
  });

  it('is accepted and approved at the desk, and a certificate is issued', async () => {
    await desk.act(caseId, 'accept');
    const { case: decided } = await desk.act(caseId, 'approve');
    expect(decided.state).toBe('issued');
    expect(decided.certificate?.number).toMatch(/^1\.2\.156\.3005\.2\./);
  });

  it('lets anyone check the certificate by the code on the paper', async () => {
    const file = await desk.api.printCertificate({ params: { id: caseId } });
    expect(Buffer.from(file.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(file.type).toContain('application/pdf');
  });

  it('ends when the courier has handed the parcel over, not when it left the building', async () => {
    const shipment = await desk.api.dispatchShipment({
      params: { id: caseId },
      idempotencyKey: aKey(),
    });
    expect(shipment.number).toBeTruthy();
    const before = await phone.api.getCase({ params: { id: caseId } });
    expect(before.state).toBe('issued');
    const delivered = await app.until('the case is closed', async () => {
      const now = await phone.api.getCase({ params: { id: caseId } });
      return now.state === 'closed' ? now : undefined;
    });
    expect(delivered.shipment?.state).toBe('delivered');
    expect(delivered.actions).toContain('rate');
  });

  it('is rated once', async () => {
    const rate = (stars: number) =>
      phone.api.rateCase({ params: { id: caseId }, body: { stars }, idempotencyKey: aKey() });
    expect((await rate(5)).rating?.stars).toBe(5);
    expect(await refusalOf(rate(1))).toBe('rating-not-possible');
  });

  it('has told the citizen of every step in the inbox', async () => {
    const inbox = await app.until('the messages are written', async () => {
      const { items } = await phone.api.listMessages({ query: {} });
      return items.length >= 4 ? items : undefined;
    });
    expect(inbox.every((each) => each.caseId === caseId)).toBe(true);
  });

  it('shows the citizen who looked at the data, for what, and which fields', async () => {
    const { items } = await phone.api.listAccesses({ query: {} });
    expect(items.length).toBeGreaterThan(2);
    const looks = items.filter((each) => each.caseNumber !== undefined);
    expect(looks.length).toBeGreaterThan(0);
    const reads = items.filter(({ kind }) => kind === 'read');
    expect(reads.length).toBeGreaterThan(2);
    for (const look of reads) expect(look.fields.length).toBeGreaterThan(0);
  });

  it('answers somebody else with the same bytes as for a case that does not exist', async () => {
    const other = await aPhone(app.origin);
    const { citizens } = await clientOf(app.origin).listSampleCitizens();
    const somebody = citizens.find(({ name }) => name !== '林添');
    if (!somebody) throw new Error('the sandbox has one person');
    await other.become(somebody);
    const absent = `case_${'A'.repeat(22)}`;
    const [theirs, nobodys] = await Promise.all(
      [caseId, absent].map((id) => problemOf(other.api.getCase({ params: { id } }))),
    );
    expect({ ...theirs, instance: '' }).toEqual({ ...nobodys, instance: '' });
    expect(theirs?.status).toBe(404);
  });
});
