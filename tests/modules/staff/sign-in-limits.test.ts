import { startApp, type TestApp } from '../../support/app';

const TRIES = 10;

describe('guessing a password at the desk', () => {
  let app: TestApp;

  beforeAll(async () => {
    // Behind a balancer every caller has an address of their own.
    app = await startApp({ proxyHops: 1 });
  });
  afterAll(() => app?.close());

  const signIn = (username: string, password: string, from: string) =>
    fetch(`${app.origin}/api/staff-sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ username, password }),
    });

  it('rests ten minutes after ten tries at one name, from however many addresses', async () => {
    const { username, password } = app.staff('reviewer');
    const outcomes: number[] = [];
    for (let at = 0; at < TRIES; at += 1) {
      outcomes.push((await signIn(username, 'not this one', `10.0.0.${at}`)).status);
    }
    expect(outcomes).toEqual(Array(TRIES).fill(401));
    const blocked = await signIn(username, password, '10.0.0.99');
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(500);
    // A name is one name, however it is typed.
    expect((await signIn(` ${username} `, password, '10.0.0.98')).status).toBe(429);
  });

  it('keeps no colleague out who sits behind the same address', async () => {
    const { username, password } = app.staff('supervisor');
    expect((await signIn(username, password, '10.0.0.1')).status).toBe(201);
  });

  it('lets a whole office sign in from one address in the morning', async () => {
    const { username, password } = app.staff('reviewer', 'senior-card');
    const names = Array.from({ length: 12 }, (_, at) => `colleague-${at}`);
    for (const name of names) expect((await signIn(name, 'wrong', '10.9.9.9')).status).toBe(401);
    expect((await signIn(username, password, '10.9.9.9')).status).toBe(201);
  });
});
