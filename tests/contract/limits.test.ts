import { startApp, type TestApp } from '../support/app';

const LIMIT = 10;

/** Tries an enrolment code, as whoever the header says, and answers how that went. */
async function tryCode(app: TestApp, forwardedFor: string): Promise<number> {
  const answer = await fetch(`${app.origin}/api/windows`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
    body: JSON.stringify({ enrolmentCode: 'BCDF-GHJK-LMNP', publicKey: 'A'.repeat(87) }),
  });
  await answer.text();
  return answer.status;
}

describe('the limit of a route that anybody may call', () => {
  let app: TestApp;
  afterEach(() => app?.close());

  it('counts for the connection, whatever its headers say', async () => {
    app = await startApp();
    const outcomes: number[] = [];
    for (let at = 0; at <= LIMIT; at += 1) outcomes.push(await tryCode(app, `10.0.0.${at}`));
    expect(outcomes.filter((each) => each === 429)).toHaveLength(1);
  });

  it('counts, behind a balancer, for the address that the balancer saw and no other', async () => {
    app = await startApp({ proxyHops: 1 });
    for (let at = 0; at < LIMIT; at += 1) {
      expect(await tryCode(app, `10.0.0.${at}, 198.51.100.7`)).not.toBe(429);
    }
    expect(await tryCode(app, '10.0.0.99, 198.51.100.7')).toBe(429);
    expect(await tryCode(app, '10.0.0.99, 198.51.100.8')).not.toBe(429);
  });
});
