import { idSchema, roleSchema } from '@debrief/contracts';
import type { Trx } from '@debrief/db';
import { type CronEntry, defineJob, definePersonJob, type Services } from '@debrief/platform';
import { z } from 'zod';
import { beginRun, cancelRun, endRun, findImportFile, pruneImportFiles } from './import-file-queries.ts';
import { type Importer, type Run, runImport } from './run-import.ts';

const kind = 'bank-import';
const keyOf = ({ userId, importId }: Pick<Run, 'userId' | 'importId'>) => ({ userId, subjectId: importId });

/** Large files are worked through by the worker; the person's pages are told how far it is. */
export const importJob = definePersonJob<Run & Importer>({
  ...{ kind, keyOf, canCancel: true, canRetry: true },
  name: 'question-bank.run-import',
  payload: z.object({ userId: idSchema, role: roleSchema, importId: idSchema, run: z.number().int() }),
  maxAttempts: 3,
  async run(payload, { services, signal, progress, step }) {
    const end = await runImport(services, payload, payload, {
      ...{ signal, onProgress: progress },
      onStep: step,
    });
    if (end === 'failed') return 'bad-file';
    return end === 'overtaken' ? 'overtaken' : undefined;
  },
  async onFailed(payload, { services }) {
    await endRun(services.db, payload, { step: 'failed' });
  },
  onCancel: async (trx, payload) => void (await cancelRun(trx, payload)),
  /** What it was doing, from the start: a file that was being taken has been looked at. */
  async again(trx, payload) {
    const file = await findImportFile(trx, payload);
    if (!file?.options) return null;
    const run = await beginRun(trx, payload, { step: file.report ? 'taking' : 'checking', isAgain: true });
    return run === undefined ? null : { ...payload, run };
  },
});

export async function queueRun(
  { jobs }: Services,
  trx: Trx,
  { fileName, ...run }: Run & Importer & { fileName: string },
): Promise<void> {
  await jobs.queue(trx, importJob, { ...keyOf(run), payload: run, title: fileName, estimateMs: null });
}

/** For a person who does not want to wait any longer. */
export async function endImportJob({ jobs }: Services, key: Pick<Run, 'userId' | 'importId'>): Promise<void> {
  await jobs.cancelOf({ ...keyOf(key), kind });
}

export const pruneImportsTask = defineJob({
  name: 'question-bank.prune-imports',
  payload: z.object({}),
  maxAttempts: 2,
  run: (_payload, { services }) => pruneImportFiles(services.db),
});

export const importCron: readonly CronEntry[] = [{ task: pruneImportsTask, match: '23 * * * *' }];
