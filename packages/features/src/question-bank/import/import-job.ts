import { idSchema, roleSchema } from '@debrief/contracts';
import type { Trx } from '@debrief/db';
import { type CronEntry, defineJob, enqueue, type Services } from '@debrief/platform';
import { z } from 'zod';
import { endRun, pruneImportFiles } from './import-file-queries.ts';
import { type Importer, type Run, runImport } from './run-import.ts';

const jobKeyOf = ({ userId, importId }: Pick<Run, 'userId' | 'importId'>) => ({
  userId,
  kind: 'bank-import',
  subjectId: importId,
});

/** Large files are worked through by the worker; the person's pages are told how far it is. */
export async function queueRun(services: Services, trx: Trx, run: Run & Importer): Promise<void> {
  await services.jobs.queue(trx, jobKeyOf(run), null);
  await enqueue(trx, runImportTask, run);
}

/** For a person who does not want to wait any longer. */
export async function endImportJob(services: Services, key: Pick<Run, 'userId' | 'importId'>): Promise<void> {
  await services.jobs.finish(jobKeyOf(key), { status: 'cancelled', reason: 'by-person' });
}

const lastAttempt = 3;

export const runImportTask = defineJob({
  name: 'question-bank.run-import',
  payload: z.object({ userId: idSchema, role: roleSchema, importId: idSchema, run: z.number().int() }),
  maxAttempts: lastAttempt,
  async run(payload, { services, signal, attempt }) {
    const key = jobKeyOf(payload);
    const onProgress = (percent: number) => services.jobs.progress(key, percent);
    await services.jobs.start(key);
    try {
      await runImport(services, payload, payload, { signal, onProgress });
      await services.jobs.finish(key, { status: 'done' });
    } catch (error) {
      if (attempt >= lastAttempt) {
        await endRun(services.db, payload, { step: 'failed' });
        await services.jobs.finish(key, { status: 'failed', reason: 'failed' });
      }
      throw error;
    }
  },
});

export const pruneImportsTask = defineJob({
  name: 'question-bank.prune-imports',
  payload: z.object({}),
  maxAttempts: 2,
  run: (_payload, { services }) => pruneImportFiles(services.db),
});

export const importCron: readonly CronEntry[] = [{ task: pruneImportsTask, match: '23 * * * *' }];
