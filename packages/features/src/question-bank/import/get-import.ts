import type { BankImport, FileContent } from '@debrief/contracts';
import { type Actor, AppError, notFound, type Services } from '@debrief/platform';
import { cancelRun, findImportFile, readRefusedFile } from './import-file-queries.ts';
import { endImportJob } from './import-job.ts';

export async function getImport({ db }: Services, actor: Actor, importId: string): Promise<BankImport> {
  const row = await findImportFile(db, { userId: actor.userId, importId });
  if (!row) throw notFound('import');
  const { fileName, byteCount, step, progressPercent, recognised, options, report, problem, hasRefusedFile } =
    row;
  return {
    importId: row.id,
    ...{ fileName, byteCount, step, progressPercent, options, report, problem, hasRefusedFile },
    formats: recognised.formats,
    table: recognised.table,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Ends what runs: of an import that is not over, nothing stays in the bank. */
export async function cancelImport(services: Services, actor: Actor, importId: string): Promise<BankImport> {
  const key = { userId: actor.userId, importId };
  const isCancelled = await cancelRun(services.db, key);
  if (isCancelled) await endImportJob(services, key);
  return getImport(services, actor, importId);
}

/** The refused questions as they stood in the file, with the reasons, to be mended and tried again. */
export async function getRefusedFile({ db }: Services, actor: Actor, importId: string): Promise<FileContent> {
  const file = await readRefusedFile(db, { userId: actor.userId, importId });
  if (!file?.bytes) throw new AppError('not-found', 'nothing was refused', { reason: 'import-not-found' });
  return {
    fileName: file.fileName ?? 'refused.txt',
    mimeType: file.mimeType ?? 'text/plain',
    data: file.bytes.toString('base64'),
  };
}
