import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Queryable } from '../../bff/src/platform/database';
import { statement } from '../../bff/src/platform/database';
import { releaseDeadWorkers } from '../../bff/src/platform/job-workers';
import { type JobOutcome, type Jobs, type Reactions, startJobs } from '../../bff/src/platform/jobs';
import { createLog } from '../../bff/src/platform/log';
import { type DomainEvent, emit } from '../../bff/src/platform/outbox';
import { eventually } from '../support/eventually';
import { freshDatabase } from '../support/postgres';

const note = statement('test-note', 'insert into notes (said) values ($1)');
const notes = statement<{ said: string }>('test-notes', 'select said from notes order by said');
const hurry = statement('test-hurry', 'update graphile_worker._private_jobs set run_at = now()');

const log = createLog('silent');

describe('what follows an act', () => {
  let database: Database;
  let running: Jobs[];

  beforeAll(async () => {
    database = await freshDatabase();
    await database.pool.query('create table notes (said text not null)');
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    running = [];
    await database.pool.query('truncate notes, outbox_events cascade');
    await database.pool.query('delete from graphile_worker._private_jobs');
  });
  afterEach(() => Promise.all(running.map((jobs) => jobs.stop())));

  async function start(
    reactions: Reactions,
    more: Partial<Parameters<typeof startJobs>[0]> = {},
  ): Promise<Jobs> {
    const jobs = await startJobs({ database, reactions, schedules: {}, log, ...more });
    running.push(jobs);
    return jobs;
  }

  const happens = (name: string, id = '1') =>
    database.transaction((tx) => emit(tx, { name, caseId: id }));
  const said = async () => (await database.many(notes)).map(({ said }) => said);
  const says = (what: string) => async (tx: Queryable, event: DomainEvent) => {
    await tx.run(note, [`${what} ${event.caseId}`]);
  };

  it('happens after the commit, for every reaction of the event', async () => {
    const jobs = await start({ moved: { tell: says('tell'), print: says('print') } });
    await happens('moved', 'A');
    await happens('nobody-cares');
    await jobs.idle();
    expect(await said()).toEqual(['print A', 'tell A']);
  });

  it('never happens when the act is rolled back', async () => {
    const jobs = await start({ moved: { tell: says('tell') } });
    const act = database.transaction(async (tx) => {
      await emit(tx, { name: 'moved', caseId: 'A' });
      throw new Error('the act fails');
    });
    await expect(act).rejects.toThrow('the act fails');
    await jobs.idle();
    expect(await said()).toEqual([]);
  });

  it('waits in the database while no runner is there', async () => {
    await happens('moved', 'A');
    const jobs = await start({ moved: { tell: says('tell') } });
    await jobs.idle();
    expect(await said()).toEqual(['tell A']);
  });

  it('does not let one failing reaction stop the others, nor repeats those when it is tried again', async () => {
    let isBroken = true;
    const jobs = await start({
      moved: {
        first: async (tx, event) => {
          await says('half')(tx, event);
          if (isBroken) throw new Error('no paper');
        },
        second: says('second'),
      },
    });
    await happens('moved', 'A');
    await jobs.idle();
    expect(await said()).toEqual(['second A']);
    isBroken = false;
    await database.run(hurry);
    await eventually(async () => (await said()).length === 2);
    await jobs.idle();
    expect(await said()).toEqual(['half A', 'second A']);
  });

  it('keeps trying an event, later and later, and never gives it up', async () => {
    const outcomes: JobOutcome[] = [];
    const onEnd = (outcome: JobOutcome) => outcomes.push(outcome);
    const broken = async () => {
      throw new Error('林添 is away');
    };
    const jobs = await start({ moved: { broken } }, { onEnd });
    await happens('moved');
    await jobs.idle();
    const { rows } = await database.pool.query(
      `select attempts, max_attempts as most, run_at > now() as "isLater", last_error as error
       from graphile_worker._private_jobs`,
    );
    expect(outcomes).toEqual([expect.objectContaining({ job: 'react', outcome: 'failed' })]);
    expect(rows).toEqual([
      { attempts: 1, most: 32767, isLater: true, error: expect.not.stringContaining('林添') },
    ]);
  });

  it('happens exactly once when two runners and a repeated job reach for it', async () => {
    const reactions = { moved: { tell: says('tell') } };
    for (let id = 0; id < 40; id += 1) await happens('moved', String(id).padStart(2, '0'));
    await database.pool.query(
      `select graphile_worker.add_job('react', json_build_object('eventId', id)) from outbox_events`,
    );
    const [one, other] = await Promise.all([start(reactions), start(reactions)]);
    await Promise.all([one.idle(), other.idle()]);
    expect(await said()).toEqual(
      Array.from({ length: 40 }, (_, id) => `tell ${String(id).padStart(2, '0')}`),
    );
  });

  it('takes back the job of a worker that is gone, and leaves those of the living alone', async () => {
    let isFree = false;
    const jobs = await start({
      moved: {
        slow: async (tx, event) => {
          await eventually(() => isFree);
          await says('slow')(tx, event);
        },
      },
      other: { tell: says('tell') },
    });
    await happens('moved', 'A');
    const locked = async () =>
      (await database.pool.query('select from graphile_worker.jobs where locked_at is not null'))
        .rowCount;
    await eventually(async () => (await locked()) === 1);
    expect(await releaseDeadWorkers(database)).toBe(0);
    expect(await locked()).toBe(1);

    const lost = database.transaction(async (tx) => {
      await emit(tx, { name: 'other', caseId: 'B' });
      await tx.run(
        statement(
          'test-lose',
          `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now()
           where locked_by is null`,
        ),
      );
    });
    await lost;
    expect(await releaseDeadWorkers(database)).toBe(1);
    await eventually(async () => (await said()).includes('tell B'));
    isFree = true;
    await jobs.idle();
    expect(await said()).toEqual(['slow A', 'tell B']);
  });

  it('repeats a schedule, also after it failed', async () => {
    let times = 0;
    const act = async () => {
      times += 1;
      if (times === 1) throw new Error('the first time fails');
    };
    await start({}, { schedules: { tidy: { everySeconds: 0.05, act } } });
    await eventually(() => times >= 4, 15_000);
  });

  it('does a schedule on one of two processes at a time', async () => {
    let now = 0;
    let most = 0;
    let times = 0;
    const act = async () => {
      now += 1;
      times += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 30));
      now -= 1;
    };
    const schedules = { tidy: { everySeconds: 0.01, act } };
    await Promise.all([start({}, { schedules }), start({}, { schedules })]);
    await eventually(() => times >= 5, 15_000);
    expect(most).toBe(1);
  });

  it('begins no schedule again when a process starts in the middle of it', async () => {
    const ending: (() => void)[] = [];
    const act = () => new Promise<void>((resolve) => ending.push(resolve));
    const schedules = { tidyLong: { everySeconds: 60, act } };
    await start({}, { schedules });
    await eventually(() => ending.length === 1);
    await start({}, { schedules });
    await pause(1_500);
    for (const end of ending) end();
    expect(ending).toHaveLength(1);
  });
});
