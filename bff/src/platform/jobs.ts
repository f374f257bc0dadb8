import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type JobHelpers, Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { type Database, statement } from './database';
import { releaseDeadWorkers, showAlive } from './job-workers';
import type { Log } from './log';
import { type Reactions, react } from './outbox-reactions';

export type { Reactions } from './outbox-reactions';

/** Something done again and again, on one process at a time. It must bear being done twice. */
export type Schedule = { readonly everySeconds: number; act(): Promise<unknown> };

export type JobOutcome = {
  readonly job: string;
  readonly outcome: 'done' | 'failed';
  readonly milliseconds: number;
};

export type JobParts = {
  readonly database: Database;
  readonly reactions: Reactions;
  /** By name; a name is also its place in the queue, so it is never reused for something else. */
  readonly schedules: Readonly<Record<string, Schedule>>;
  readonly log: Log;
  /** Hears of every job that ended, for the metrics. */
  readonly onEnd?: (outcome: JobOutcome) => void;
};

export type Jobs = {
  /** Lets running jobs end, then lets go. */
  stop(): Promise<void>;
  /** Fulfilled when no reaction is due any more; those that wait for another attempt do not count. */
  idle(): Promise<void>;
};

const countDue = statement<{ due: number }>(
  'jobs-count-due',
  `select count(*) as due from graphile_worker.jobs
   where task_identifier = 'react' and (locked_at is not null or run_at <= now())`,
);

/** How many jobs one process does at the same time. */
const CONCURRENCY = 4;

/** How often the jobs of killed processes are looked for, in milliseconds. */
const SWEEP = 5_000;

/**
 * Runs what follows acts (`react`, enqueued by the outbox) and what is done on a schedule. A job is
 * tried with growing pauses until it is done; the jobs of a killed process are taken up by another,
 * or by the next start, within seconds.
 */
export async function startJobs(parts: JobParts): Promise<Jobs> {
  const { database, log } = parts;
  const tasks = tasksOf(parts);
  await releaseDeadWorkers(database);
  let runner = await startRunner(parts, tasks);

  let isStopping = false;
  const sweeps = setInterval(() => {
    releaseDeadWorkers(database)
      .then((count) => count > 0 && log.warn('Jobs of dead workers were taken back', { count }))
      .catch((error) => log.fault('Dead workers could not be looked for', error));
  }, SWEEP);

  // The runner gives up when the database is away for long; then it is started again.
  const running = (async () => {
    while (!isStopping) {
      await runner.ended;
      if (isStopping) return;
      log.warn('The job runner ended and is started again');
      await pause(1_000);
      await startRunner(parts, tasks).then(
        async (next) => {
          runner = next;
          if (isStopping) await next.stop();
        },
        (error) => log.fault('The job runner does not start yet', error),
      );
    }
  })();

  return {
    async stop() {
      if (isStopping) return running;
      isStopping = true;
      clearInterval(sweeps);
      await runner.stop();
      await running;
    },
    async idle() {
      while ((await database.one(countDue))?.due) await pause(10);
    },
  };
}

async function startRunner({ database, schedules, log }: JobParts, taskList: TaskList) {
  const events: WorkerEvents = new EventEmitter();
  let worker = '';
  events.once('pool:create', ({ workerPool }) => {
    worker = workerPool.id;
  });
  const runner = await run({
    pgPool: database.pool,
    concurrency: CONCURRENCY,
    pollInterval: 1_000,
    noHandleSignals: true,
    // Without batches a job's end is written by a promise that nobody awaits: a database that is
    // away just then would end the whole process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    parsedCronItems: [],
    taskList,
    events,
    logger: runnerLogger(log),
  });
  const alive = await showAlive(database, worker);
  for (const name of Object.keys(schedules)) {
    await runner.addJob(name, {}, { ...placeOf(name), jobKeyMode: 'preserve_run_at' });
  }
  const ended = runner.promise
    .catch((error) => log.fault('The job runner failed', error))
    .finally(() => alive.close());
  return {
    ended,
    async stop() {
      // A runner that has already ended by itself refuses to be stopped.
      await runner.stop().catch(() => {});
      await ended;
    },
  };
}

function tasksOf({ database, reactions, schedules, log, onEnd = () => {} }: JobParts): TaskList {
  /** The queue stores an error's message; ours may quote data, so only the fact is passed on. */
  const measured = (job: string, work: () => Promise<boolean>) => async () => {
    const begun = performance.now();
    const isDone = await work().catch((error) => {
      log.fault('A job failed and will be tried again', error, { job });
      return false;
    });
    const milliseconds = Math.round(performance.now() - begun);
    onEnd({ job, outcome: isDone ? 'done' : 'failed', milliseconds });
    return isDone;
  };
  const scheduled = Object.entries(schedules).map(([name, { everySeconds, act }]) => {
    const work = measured(name, async () => {
      await act();
      return true;
    });
    const task = async (_: unknown, { addJob }: JobHelpers) => {
      await work();
      const runAt = new Date(Date.now() + everySeconds * 1_000);
      await addJob(name, {}, { ...placeOf(name), runAt });
    };
    return [name, task] as const;
  });
  return {
    ...Object.fromEntries(scheduled),
    async react(payload) {
      const { eventId } = payload as { eventId: string };
      const isDone = await measured('react', () => react(database, reactions, eventId, log))();
      if (!isDone) throw new Error('a reaction is not done yet');
    },
  };
}

/**
 * One job for a schedule, in a queue of its own: added while it runs it would be a second one, and a
 * queue does one after the other, on whichever process.
 */
const placeOf = (schedule: string) => ({ jobKey: schedule, queueName: schedule });

/** The runner's own lines quote errors and payloads: only that there was trouble is kept. */
const runnerLogger = (log: Log) =>
  new Logger(() => (level) => {
    if (level === 'error') log.warn('The job runner reported an error');
  });
