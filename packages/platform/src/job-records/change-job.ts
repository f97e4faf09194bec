import type { Db, Trx } from '@debrief/db';
import { AppError, notFound } from '../errors/index.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { askToCancel, finishJob, lockJob, queueAgain } from './job-queries.ts';
import type { JobId } from './job-records.ts';
import type { JobRow } from './job-row.ts';
import type { AnyPersonJob, PersonJob } from './person-job.ts';
import { queueKeyOf, removeFromQueue } from './record-queue-queries.ts';

type Kinds = readonly AnyPersonJob[];

/** What waits is over at once, what runs is asked to end; what is over stays as it is. */
export function cancelJob(db: Db, kinds: Kinds, id: JobId): Promise<{ row: JobRow; isRunning: boolean }> {
  return db.transaction().execute(async (trx) => {
    const { row, kind } = await lockKnown(trx, kinds, id);
    if (row.finishedAt || row.cancelAskedAt) return { row, isRunning: !row.finishedAt };
    if (!kind?.canCancel) throw conflict('job-cannot-be-cancelled');
    await kind.onCancel?.(trx, row.payload);
    if (row.status === 'running') return { row: (await askToCancel(trx, id)) ?? row, isRunning: true };
    await removeFromQueue(trx, id);
    const over = await finishJob(trx, id, { status: 'cancelled', reason: 'by-person' });
    return { row: over ?? row, isRunning: false };
  });
}

/** The same record waits once more. */
export async function retryJob(db: Db, kinds: Kinds, id: JobId): Promise<JobRow> {
  try {
    return await db.transaction().execute((trx) => queueOnceMore(trx, kinds, id));
  } catch (error) {
    // Another one of the same kind and subject is unfinished.
    if (error instanceof Error && 'code' in error && error.code === '23505')
      throw conflict('job-already-running');
    throw error;
  }
}

async function queueOnceMore(trx: Trx, kinds: Kinds, id: JobId): Promise<JobRow> {
  const { row, kind } = await lockKnown(trx, kinds, id);
  if (row.status !== 'failed' && row.status !== 'cancelled') throw conflict('job-not-over');
  const payload = kind?.canRetry && row.hasPayload ? await payloadAgain(trx, kind, row.payload) : null;
  if (!kind || payload === null) throw conflict('job-cannot-run-again');
  await enqueue(trx, kind.task, payload, { jobKey: queueKeyOf(id) });
  return (await queueAgain(trx, id, payload)) ?? row;
}

function payloadAgain(trx: Trx, kind: PersonJob<unknown>, payload: unknown): Promise<unknown> {
  const known = kind.task.payload.safeParse(payload);
  if (!known.success) return Promise.resolve(null);
  return kind.again ? kind.again(trx, known.data) : Promise.resolve(known.data);
}

async function lockKnown(trx: Trx, kinds: Kinds, id: JobId) {
  const row = await lockJob(trx, id);
  if (!row) throw notFound('job');
  const kind = kinds.find((each) => each.kind === row.kind);
  return { row, kind: kind as unknown as PersonJob<unknown> | undefined };
}

const conflict = (reason: string) => new AppError('conflict', reason, { reason });
