import { QrContent, tokenOfLink } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aDesk, type TestDesk } from '../../support/desk';
import { authorise, complete, submit } from '../../support/errand';
import { aPhone, type Phone, problemOf, refusalOf } from '../../support/phone';

const SERVICE = 'graduate-registration';
const PLACE = 'district-centre';

describe('a poster', () => {
  let app: TestApp;
  let supervisor: TestDesk['api'];

  beforeAll(async () => {
    app = await startApp({ limits: false });
    supervisor = (await aDesk(app.origin, app.staff('supervisor'))).api;
  });
  afterAll(() => app.close());

  const add = (placeCode = PLACE, serviceCode = SERVICE) =>
    supervisor.addPoster({ body: { placeCode, serviceCode } });
  const scan = (phone: Phone, code = '') => phone.api.scanQrCode({ body: { code } });
  const listed = async (id: string) =>
    (await supervisor.listPosters()).items.find((each) => each.id === id);

  it('names department, place and service in its code, and no session', async () => {
    const { id, link = '', department, place, service } = await add();
    const [, content = ''] = tokenOfLink(link, [app.origin])?.split('.') ?? [];
    const said = QrContent.parse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')));
    expect(said).toEqual({
      kind: 'poster',
      poster: id,
      department: department['zh-Hans'],
      place: place['zh-Hans'],
      service: service.name['zh-Hans'],
    });
  });

  it('begins an errand of their own for every phone that comes, without a number to match', async () => {
    const { link } = await add();
    const phones = await Promise.all([aPhone(app.origin), aPhone(app.origin)]);
    const errands = await Promise.all(phones.map((phone) => scan(phone, link)));
    expect(new Set(errands.map(({ id }) => id)).size).toBe(2);
    for (const errand of errands) {
      expect(errand).toMatchObject({ state: 'confirmed', channel: 'poster' });
      expect(errand.asker.place?.['zh-Hans']).toMatch(/./);
      expect(errand.numbers).toBeUndefined();
    }
  });

  it('leads to a receipt like any other way in', async () => {
    const { link } = await add();
    const phone = await aPhone(app.origin);
    await phone.become(app.citizen('林添'));
    const { draft } = await authorise(phone, await scan(phone, link));
    const opened = await submit(phone, await complete(phone, draft));
    expect(opened.state).toBe('received');
  });

  it('leads nowhere once it is revoked, and says so at the desk', async () => {
    const [revoked, other] = [await add(), await add()];
    const phone = await aPhone(app.origin);
    const begun = await scan(phone, revoked.link);
    await supervisor.revokePoster({ params: { id: revoked.id } });
    expect(await refusalOf(scan(phone, revoked.link))).toBe('qr-code-expired');
    expect((await scan(phone, other.link)).state).toBe('confirmed');
    expect((await phone.api.getErrand({ params: { id: begun.id } })).state).toBe('confirmed');
    const shown = await listed(revoked.id);
    expect(shown?.revokedAt).toMatch(/Z$/);
    expect(shown?.link).toBeUndefined();
  });

  it('keeps the time of its revocation when it is revoked again', async () => {
    const { id } = await add();
    await supervisor.revokePoster({ params: { id } });
    const first = (await listed(id))?.revokedAt;
    app.pass(60_000);
    await supervisor.revokePoster({ params: { id } });
    expect((await listed(id))?.revokedAt).toBe(first);
  });

  it('can be printed again from the list, with a code that is as good', async () => {
    const { id } = await add();
    const again = await listed(id);
    expect((await scan(await aPhone(app.origin), again?.link)).channel).toBe('poster');
  });

  it('is not made for a place or a service that is not there, and both faults are told', async () => {
    const problem = await problemOf(add('the-moon', 'flying'));
    expect(problem.code).toBe('input-invalid');
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/body/placeCode',
      '/body/serviceCode',
    ]);
  });

  it('is told as absent when there is none', async () => {
    const id = 'A'.repeat(22);
    expect(await refusalOf(supervisor.revokePoster({ params: { id } }))).toBe('not-found');
  });

  it('is a matter of supervisors', async () => {
    const { id } = await add();
    const reviewer = (await aDesk(app.origin, app.staff('reviewer', SERVICE))).api;
    const phone = await aPhone(app.origin);
    for (const { listPosters, addPoster, revokePoster } of [reviewer, phone.api]) {
      expect(await refusalOf(listPosters())).toBe('not-allowed');
      const body = { placeCode: PLACE, serviceCode: SERVICE };
      expect(await refusalOf(addPoster({ body }))).toBe('not-allowed');
      expect(await refusalOf(revokePoster({ params: { id } }))).toBe('not-allowed');
    }
    expect((await listed(id))?.link).toBeDefined();
  });

  it('can be made of every service and place that the desk offers', async () => {
    const { places, services } = await supervisor.listPosters();
    expect(places.length).toBeGreaterThan(0);
    for (const { code: serviceCode } of services) {
      for (const { code: placeCode } of places) {
        expect((await add(placeCode, serviceCode)).link?.length).toBeLessThanOrEqual(512);
      }
    }
  });
});
