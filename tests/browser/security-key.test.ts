import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FactorProof } from '@zero-visit/shared-types';
import type { Browser, Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app';
import { openBrowser } from '../support/browser';
import { clientOf, refusalOf } from '../support/phone';
import { describeWith } from '../support/programs';

const PATIENCE = 60_000;
const MEMBER = { username: 'key-holder', password: 'a long enough one' };

describeWith(['chromium'], 'a security key at the desk', (chromium) => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [app, browser] = await Promise.all([
      startApp({ limits: false, desk: true }),
      openBrowser(chromium),
    ]);
    await app.database.transaction((tx) =>
      app.rooms.staff.enlist(tx, {
        ...MEMBER,
        name: '持钥人',
        role: 'supervisor',
        departmentCode: 'government-services',
      }),
    );
    const context = await browser.newContext({ locale: 'zh-CN' });
    page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('WebAuthn.enable');
    await client.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'usb',
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }, PATIENCE);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function typePassword() {
    await page.goto(`${app.origin}/desk/`);
    await page.getByLabel('用户名').fill(MEMBER.username);
    await page.getByLabel('密码').fill(MEMBER.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  }

  it(
    'is enrolled at the first sign-in and opens the next ones, with a supervisor’s powers',
    async () => {
      await typePassword();
      await page.getByRole('button', { name: '登记安全密钥' }).click();
      await page.getByText('持钥人').waitFor();
      await page.getByRole('button', { name: '退出' }).click();
      await typePassword();
      await page.getByRole('button', { name: '使用安全密钥' }).click();
      await page.getByText('持钥人').waitFor();
      await page.getByRole('link', { name: '窗口屏' }).click();
      await page.getByRole('heading', { name: '窗口屏' }).waitFor();
      const { rows } = await app.database.pool.query('select counter from staff_keys');
      expect(rows[0].counter).toBeGreaterThan(1);
    },
    PATIENCE,
  );

  it(
    'is of no use to a page at another address, nor a second time at ours',
    async () => {
      const api = clientOf(app.origin);
      const prove = (id: string, body: FactorProof) =>
        api.proveStaffFactor({ params: { id }, body });
      const foreign = createServer((_, response) => response.end('<!doctype html><p>办件台</p>'));
      await new Promise<void>((done) => foreign.listen(0, 'localhost', done));
      const elsewhere = `http://localhost:${(foreign.address() as AddressInfo).port}`;

      const lured = await api.signInStaff({ body: MEMBER });
      await page.goto(elsewhere);
      expect(await refusalOf(prove(lured.id, await signIn(page, lured.key)))).toBe(
        'second-factor-wrong',
      );
      // The challenge was spent by the first answer to it.
      await page.goto(`${app.origin}/desk/`);
      const honest = await signIn(page, lured.key);
      expect(await refusalOf(prove(lured.id, honest))).toBe('staff-sign-in-over');

      const next = await api.signInStaff({ body: MEMBER });
      expect(await refusalOf(prove(next.id, honest))).toBe('second-factor-wrong');
      const own = await api.signInStaff({ body: MEMBER });
      const proof = await signIn(page, own.key);
      expect((await prove(own.id, proof)).staff.name).toBe('持钥人');
      expect(await refusalOf(prove(own.id, proof))).toBe('staff-sign-in-over');
      foreign.close();
    },
    PATIENCE,
  );
});

/** What a page, of whomever it is, gets from the key for a challenge. */
const signIn = (page: Page, key: { challenge: string; rpId: string; allow: string[] }) =>
  page.evaluate(async ({ challenge, rpId, allow }) => {
    const bytes = (text: string) =>
      Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) =>
        each.charCodeAt(0),
      );
    const text = (buffer: ArrayBuffer) =>
      btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
    const credential = (await navigator.credentials.get({
      publicKey: {
        challenge: bytes(challenge),
        rpId,
        allowCredentials: allow.map((id) => ({ id: bytes(id), type: 'public-key' })),
        userVerification: 'required',
      },
    })) as PublicKeyCredential;
    const response = credential.response as AuthenticatorAssertionResponse;
    return {
      kind: 'key' as const,
      id: credential.id,
      clientData: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
    };
  }, key);
