import { createMetrics } from '../../bff/src/platform/metrics';
import { freshDatabase, type TestDatabase } from '../support/postgres';

describe('the metrics', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it('tell Prometheus of requests by route and status, of jobs and of the pool', async () => {
    const metrics = createMetrics({ database });
    metrics.request({ route: 'scanCode', status: 200, milliseconds: 12 });
    metrics.job({ job: 'react', outcome: 'done', milliseconds: 30 });
    await database.pool.query('select 1');
    const { port, close } = await metrics.serve(0);
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(text).toContain(
      'http_request_duration_seconds_bucket{le="0.025",route="scanCode",status="200"} 1',
    );
    expect(text).toContain(
      'http_request_duration_seconds_bucket{le="0.01",route="scanCode",status="200"} 0',
    );
    expect(text).toContain('job_duration_seconds_count{job="react",outcome="done"} 1');
    expect(text).toContain('postgres_pool_connections{state="idle"} 1');
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    await close();
  });

  it('say which port is taken', async () => {
    const metrics = createMetrics({ database });
    const { port, close } = await metrics.serve(0);
    await expect(metrics.serve(port)).rejects.toThrow(`Port ${port}`);
    await close();
  });
});
