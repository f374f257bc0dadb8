import { createHash } from 'node:crypto';
import { aDesk } from '../support/desk';
import { dumpOf } from '../support/dump';
import { anAddress, authorise, complete, scanAt, submit } from '../support/errand';
import { eventually } from '../support/eventually';
import { aKey, aPhone, clientOf, type Phone, refusalOf, type SamplePerson } from '../support/phone';
import { freshDatabase, type TestDatabase } from '../support/postgres';
import { aProduct, freePort, type Product } from '../support/product';
import { aWindow } from '../support/window';

const PERSON = '林添';
const WORDS = { comment: '柜台的梁姐帮了我', reason: '请写明林添的学校全称', device: '林添的手机' };
const ADDRESS = anAddress(PERSON);

/** Everything that went over the wire, as a proxy in between would have seen it. */
type Exchange = { url: string; body: string; status: number; problem: string };

describe('the whole errand of a citizen', () => {
  let database: TestDatabase;
  let product: Product;
  let metrics: string;
  const exchanges: Exchange[] = [];
  const fetched = globalThis.fetch;

  beforeAll(async () => {
    globalThis.fetch = async (input, init) => {
      const answer = await fetched(input, init);
      const isProblem = answer.headers.get('content-type')?.includes('problem+json');
      exchanges.push({
        url: String(input),
        body: init?.body ? Buffer.from(init.body as Uint8Array).toString('utf8') : '',
        status: answer.status,
        problem: isProblem ? await answer.clone().text() : '',
      });
      return answer;
    };
    database = await freshDatabase();
    const metricsPort = await freePort();
    metrics = `http://127.0.0.1:${metricsPort}/metrics`;
    product = await aProduct({
      DATABASE_URL: database.url,
      METRICS_PORT: String(metricsPort),
      LOG_LEVEL: 'debug',
      SANDBOX_JOURNEY_MS: '500',
    });
    await product.start();
    const { citizens, staff } = await clientOf(product.origin).listSampleCitizens();
    const person = citizens.find(({ name }) => name === PERSON);
    const reviewer = staff.find(({ username }) => username === 'hrss');
    if (!person || !reviewer) throw new Error('the sandbox lacks somebody');
    secrets = [
      ...[person.name, person.idNumber, person.mobile, ADDRESS.mobile, ADDRESS.street],
      ...[WORDS.comment, WORDS.reason, WORDS.device, '岭南示范大学'],
    ];
    const phone = await aPhone(product.origin, WORDS.device);
    await verifyOnEveryRoad(phone, person);
    await liveThroughIt(product.origin, phone, await aDesk(product.origin, reviewer));
  }, 120_000);

  afterAll(async () => {
    globalThis.fetch = fetched;
    await product?.stop();
    await database?.close();
  });

  let secrets: string[];
  const naming = (lines: readonly string[], marks = secrets) =>
    lines.filter((line) => marks.some((mark) => line.includes(mark)));

  it('leaves nobody in the log, though it tells of every request', () => {
    const lines = product.output().split('\n');
    expect(lines.filter((line) => line.includes('"route":"submitApplication"'))).not.toEqual([]);
    expect(naming(lines)).toEqual([]);
  });

  it('leaves nobody in the database, in the outbox or in the queue', async () => {
    const dump = await dumpOf(database);
    for (const table of ['cases', 'shipments', 'messages', 'outbox_events', 'ratings']) {
      expect(dump.filter((line) => line.startsWith(`public.${table} `))).not.toEqual([]);
    }
    expect(naming(dump)).toEqual([]);
    // Nor as bytes that are not sealed.
    expect(
      naming(
        dump,
        secrets.map((each) => Buffer.from(each).toString('hex')),
      ),
    ).toEqual([]);
  });

  it('leaves no digest by which a guess about somebody could be tried', async () => {
    const guesses = [
      ...secrets,
      ...exchanges.flatMap(({ url, body }) => [body, `${new URL(url).pathname}\n${body}`]),
    ];
    const digests = guesses.flatMap((guess) =>
      ['md5', 'sha1', 'sha256'].map((kind) => createHash(kind).update(guess).digest('hex')),
    );
    expect(naming(await dumpOf(database), digests)).toEqual([]);
  });

  it('puts nobody into an address, or into the words of a problem', () => {
    expect(exchanges.length).toBeGreaterThan(30);
    expect(exchanges.filter(({ problem }) => problem).length).toBeGreaterThan(4);
    expect(naming(exchanges.map(({ url }) => decodeURIComponent(url)))).toEqual([]);
    expect(naming(exchanges.map(({ problem }) => problem))).toEqual([]);
  });

  it('is counted without being told', async () => {
    const text = await (await fetched(metrics)).text();
    expect(text).toContain('route="submitApplication"');
    expect(naming(text.split('\n'))).toEqual([]);
  });
});

/** Each road of IMI, with a wrong turn on each. */
async function verifyOnEveryRoad(phone: Phone, person: SamplePerson): Promise<void> {
  const { name, idNumber, mobile } = person;
  const start = (body: Parameters<Phone['api']['startVerification']>[0]['body']) =>
    phone.api.startVerification({ body });
  await refusalOf(start({ method: 'networkId', name: '林甜', idNumber }));
  await refusalOf(start({ method: 'face', name, idNumber: idNumber.replace(/4$/, '5') }));
  const { id } = await start({ method: 'smsAndNumber', mobile, name, idNumber });
  const wrong = phone.api.answerVerification({
    params: { id },
    body: { kind: 'smsCode', code: '000000' },
  });
  await refusalOf(wrong);
  await phone.become(person);
}

type Desk = Awaited<ReturnType<typeof aDesk>>;

/** From the window's code to the rating, through a correction, with some mistakes on the way. */
async function liveThroughIt(origin: string, phone: Phone, desk: Desk): Promise<void> {
  const { api } = phone;
  await api.addAddress({ body: ADDRESS, idempotencyKey: aKey() });
  await refusalOf(api.addAddress({ body: { ...ADDRESS, mobile: '1' }, idempotencyKey: aKey() }));
  const window = await aWindow(origin);
  const shown = await window.show('graduate-registration');
  const { draft } = await authorise(phone, await scanAt(phone, shown));
  const school = { version: draft.version, answers: { school: '岭南示范大学', nothing: '林添' } };
  await refusalOf(api.saveDraft({ params: { id: draft.id }, body: school }));
  const opened = await submit(phone, await complete(phone, draft));
  await shown.stop();
  const params = { id: opened.id };

  const flagged = [{ questionId: 'school', reason: WORDS.reason }];
  await desk.act(opened.id, 'askCorrection', { reason: WORDS.reason, flagged });
  const { correction } = await api.getCase({ params });
  await api.correctCase({
    params,
    body: { answers: { school: '岭南示范大学' } },
    nonce: correction?.nonce ?? '',
    idempotencyKey: aKey(),
  });
  await desk.act(opened.id, 'accept');
  await desk.act(opened.id, 'approve');
  await desk.api.printCertificate({ params });
  await desk.api.getShippingLabel({ params });
  await desk.api.dispatchShipment({ params, idempotencyKey: aKey() });
  await eventually(async () => (await api.getCase({ params })).state === 'closed', 20_000);
  const body = { stars: 4, comment: WORDS.comment };
  await api.rateCase({ params, body, idempotencyKey: aKey() });
  await refusalOf(api.rateCase({ params, body, idempotencyKey: aKey() }));
  await eventually(async () => {
    const { items } = await api.listMessages({ query: {} });
    return items.some(({ title }) => title['zh-Hans'] === '已签收');
  });
}
