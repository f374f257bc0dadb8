import path from 'node:path';
import { linTian } from '../support/people';
import { aProduct, type Product } from '../support/product';
import { aWindow, type ShownSession } from '../support/window';
import { bootMiniProgram, type MiniProgram } from './mini-program';

const dist = path.resolve(import.meta.dirname, '../../miniapp/dist/weapp');

describe('the built mini program, with nothing but what WeChat gives it', () => {
  let product: Product;
  let shown: ShownSession;
  let app: MiniProgram;
  const storage = new Map<string, unknown>();

  /** What the window shows, with the origin that the mini program was built for, as in a deployment. */
  const link = () => shown.link().link.replace(product.origin, app.publicOrigin() ?? '');

  /** Opened on the phone that has this storage. */
  const boot = () => bootMiniProgram(dist, { server: product.origin, storage, scans: link });

  beforeAll(async () => {
    product = await aProduct();
    await product.start();
    const window = await aWindow(product.origin);
    shown = await window.show('graduate-registration');
    app = boot();
  }, 60_000);

  afterAll(async () => {
    app.quit();
    await shown.stop();
    await product.stop();
  });

  const see = (id: string) => app.until(`#${id}`, () => app.byId(id));

  async function tap(id: string): Promise<void> {
    await see(id);
    app.tap(id);
  }

  async function type(id: string, text: string): Promise<void> {
    await see(id);
    app.type(id, text);
  }

  it('scans the code of the window and matches its number', async () => {
    await see('home-scan');
    await app.until('an answer of the server', () => app.publicOrigin());
    await tap('home-scan');
    await tap('errand-yes');
    const { number } = await shown.until('claimed');
    await tap(`errand-number-${number}`);
    await see('errand-verify');
    expect(app.route()).toBe('packages/apply/errand/index');
  });

  it('proves on the 网证 road who holds the phone', async () => {
    await tap('errand-verify');
    await tap('verify-road-networkId');
    await type('verify-name', linTian.name);
    await type('verify-id-number', linTian.idNumber);
    await tap('verify-start');
    await type('verify-pin', linTian.pin);
    await tap('verify-finish');
    await see('sheet-sign');
  });

  it('signs the sheet, adds an address, hands the form in and shows the receipt', async () => {
    await tap('sheet-sign');
    await tap('q-address-add');
    await type('address-recipient', linTian.name);
    await type('address-mobile', linTian.mobile);
    await tap('address-division');
    await tap('division-440604');
    await type('address-street', '祖庙街道建新路1号301');
    await tap('address-save');
    await app.until('the form without a gap', () => app.text().includes('都填好了'));
    await tap('form-submit');
    await see('case-number');
    expect(app.text()).toMatch(/\d{17}/);
    await shown.until('done');
    expect(app.logs).toEqual([]);
  });

  it('still knows the phone after it was closed and opened again', async () => {
    app.quit();
    app = boot();
    const line = await app.until(
      'the case on the first page',
      () => app.idsOf('home-case-case_')[0],
    );
    app.tap(line);
    await see('case-number');
  });

  it('is opened by the link itself, as WeChat opens it for whoever scans outside of it', async () => {
    await shown.stop();
    shown = await (await aWindow(product.origin)).show('insurance-proof');
    const query = { q: encodeURIComponent(link()) };
    app.quit();
    app = bootMiniProgram(dist, {
      server: product.origin,
      launch: { path: 'pages/scan/index', query, scene: 1011 },
    });
    await see('errand-yes');
    expect(app.text()).toContain('个人参保证明');
    expect(app.logs).toEqual([]);
  });
});
