import type { BankImport, ImportOptions } from '@debrief/contracts';
import { type Actor, AppError, notFound, type Services } from '@debrief/platform';
import { requireFormat } from './formats-of.ts';
import { getImport } from './get-import.ts';
import { beginRun, endRun, findImportFile, type ImportFileRow } from './import-file-queries.ts';
import { queueRun } from './import-job.ts';
import { fewQuestions, smallFile } from './limits.ts';
import { type Run, runImport } from './run-import.ts';

/** Looks through the file: what would be taken, changed and refused. Nothing of the bank changes. */
export async function checkImport(
  services: Services,
  actor: Actor,
  { importId, ...options }: ImportOptions & { importId: string },
): Promise<BankImport> {
  const key = { userId: actor.userId, importId };
  const file = await findImportFile(services.db, key);
  if (!file) throw notFound('import');
  const format = options.format ?? file.recognised.formats[0]?.id;
  if (!format) throw new AppError('invalid', 'The format is not known.', { reason: 'no-such-format' });
  requireFormat(format);
  return begin(services, actor, { file, step: 'checking', options: { ...options, format } });
}

/** Takes what the last check found good, all of it or nothing. */
export async function takeImport(services: Services, actor: Actor, importId: string): Promise<BankImport> {
  const file = await findImportFile(services.db, { userId: actor.userId, importId });
  if (!file) throw notFound('import');
  return begin(services, actor, { file, step: 'taking' });
}

interface Beginning {
  file: ImportFileRow;
  step: 'checking' | 'taking';
  options?: ImportOptions;
}

async function begin(
  services: Services,
  actor: Actor,
  { file, step, options }: Beginning,
): Promise<BankImport> {
  const key = { userId: actor.userId, importId: file.id };
  const isLarge = file.byteCount > smallFile || (file.report?.counts.found ?? 0) > fewQuestions;
  const run = await services.db.transaction().execute(async (trx) => {
    const number = await beginRun(trx, key, { step, options });
    if (number === undefined)
      throw new AppError('conflict', 'it is read or taken just now, or was taken before', {
        reason: 'import-not-ready',
      });
    if (isLarge)
      await queueRun(services, trx, { ...key, run: number, role: actor.role, fileName: file.fileName });
    return { ...key, run: number };
  });
  if (!isLarge) await runNow(services, actor, run);
  return getImport(services, actor, file.id);
}

async function runNow(services: Services, actor: Actor, run: Run): Promise<void> {
  try {
    await runImport(services, actor, run);
  } catch (error) {
    await endRun(services.db, run, { step: 'failed' });
    throw error;
  }
}
