import { defineJob, enqueue } from '@debrief/platform';
import { z } from 'zod';
import type { Candidate } from '../measuring/in-turns.ts';
import { load } from '../measuring/load.ts';
import { bareInsert, inBatches, outboxRow } from './names.ts';
import { type EnqueueStage, jobName, publishSubmission } from './stage.ts';

const jobsInABatch = 100;

const task = defineJob({
  ...{ name: jobName, payload: z.object({ number: z.number() }), maxAttempts: 1 },
  run: async () => {},
});

/** Each of them durable when its promise resolves. */
export function listCandidates(stage: EnqueueStage): Candidate[] {
  const { services, jobsOfASubmission } = stage;
  const { pool } = stage.database;
  const add = (what: string, work: () => Promise<unknown>, callsEach = 1): Candidate => ({
    ...{ what, pids: [stage.postgresPid], prepare: stage.empty },
    shoot: (seconds) =>
      load(
        Array.from({ length: stage.parallel }, () => work),
        { seconds, callsEach },
      ),
  });
  return [
    add(bareInsert, () => pool.query({ ...insertJob, values: [stage.taskId] })),
    add(outboxRow, () => pool.query({ ...insertEvent, values: [crypto.randomUUID(), crypto.randomUUID()] })),
    add('one job, as the product adds it', () => enqueue(services.db, task, { number: 1 })),
    add(
      `a submission's event with its ${jobsOfASubmission} jobs`,
      () => publishSubmission(services),
      jobsOfASubmission,
    ),
    add(inBatches, () => pool.query({ ...addJobs, values: [jobName, jobsInABatch] }), jobsInABatch),
  ];
}

const insertJob = {
  name: 'insert-job',
  text: `insert into graphile_worker._private_jobs (task_id, payload, max_attempts) values ($1, '{"number":1}', 1)`,
};

const insertEvent = {
  name: 'insert-event',
  text: `insert into event (user_id, id, name, payload) values ($1, $2, 'bench.trivial', '{"number":1}')`,
};

const addJobs = {
  name: 'add-jobs',
  text: `select count(*) from graphile_worker.add_jobs((select array_agg(
    ($1::text, '{"number":1}'::json, null, now(), 1, null, 0, null)::graphile_worker.job_spec) from generate_series(1, $2::int)))`,
};
