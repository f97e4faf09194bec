import type { BankImportReport, ImportOptions, ImportStep, TableSketch } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface Recognised {
  formats: { id: string; name: string }[];
  table: TableSketch | null;
}

export interface ImportFileRow {
  id: string;
  fileName: string;
  byteCount: number;
  step: ImportStep;
  run: number;
  progressPercent: number;
  recognised: Recognised;
  options: ImportOptions | null;
  report: BankImportReport | null;
  problem: string | null;
  hasBytes: boolean;
  hasRefusedFile: boolean;
  createdAt: Date;
}

interface Key {
  userId: string;
  importId: string;
}

export async function insertImportFile(
  db: DbOrTrx,
  { userId, importId }: Key,
  file: { fileName: string; bytes: Uint8Array; recognised: Recognised; problem: string | null },
): Promise<void> {
  await db
    .insertInto('bank_import_file')
    .values({
      user_id: userId,
      id: importId,
      file_name: file.fileName,
      bytes: Buffer.from(file.bytes),
      byte_count: file.bytes.length,
      recognised: JSON.stringify(file.recognised),
      problem: file.problem,
    })
    .execute();
}

/** The oldest go when there are too many: nobody looks at twenty files at once. */
export async function deleteOldFiles(db: DbOrTrx, userId: string, keptCount: number): Promise<void> {
  await sql`
    delete from bank_import_file where user_id = ${userId} and step not in ('checking', 'taking') and id in (
      select id from bank_import_file where user_id = ${userId} order by created_at desc offset ${keptCount})`.execute(
    db,
  );
}

export async function findImportFile(
  db: DbOrTrx,
  { userId, importId }: Key,
): Promise<ImportFileRow | undefined> {
  const row = await db
    .selectFrom('bank_import_file')
    .select([
      'id',
      'file_name as fileName',
      'byte_count as byteCount',
      'step',
      'run',
      'progress_percent as progressPercent',
      'recognised',
      'options',
      'report',
      'problem',
      sql<boolean>`bytes is not null`.as('hasBytes'),
      sql<boolean>`refused_bytes is not null`.as('hasRefusedFile'),
      'created_at as createdAt',
    ])
    .where('user_id', '=', userId)
    .where('id', '=', importId)
    .executeTakeFirst();
  return row as ImportFileRow | undefined;
}

export async function readImportBytes(db: DbOrTrx, { userId, importId }: Key): Promise<Buffer | null> {
  const row = await db
    .selectFrom('bank_import_file')
    .select('bytes')
    .where('user_id', '=', userId)
    .where('id', '=', importId)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/**
 * Begins a step: 'checking' from anywhere but the taking, 'taking' after a check; what ended early may also be begun
 * again as it was. The run's number, or undefined when the file is not in a state for it.
 */
export async function beginRun(
  db: DbOrTrx,
  { userId, importId }: Key,
  begin: { step: 'checking' | 'taking'; options?: ImportOptions; isAgain?: boolean },
): Promise<number | undefined> {
  const ended = ['failed', 'cancelled'];
  const ready = begin.step === 'checking' ? ['uploaded', 'checked', 'checking', ...ended] : ['checked'];
  const from = begin.isAgain ? ended : ready;
  const row = await db
    .updateTable('bank_import_file')
    .set({
      step: begin.step,
      run: sql<number>`run + 1`,
      progress_percent: 0,
      problem: null,
      ...(begin.options && { options: JSON.stringify(begin.options), report: null }),
    })
    .where('user_id', '=', userId)
    .where('id', '=', importId)
    .where('step', 'in', from)
    .where('bytes', 'is not', null)
    .returning('run')
    .executeTakeFirst();
  return row?.run;
}

interface Run extends Key {
  run: number;
}

/** False when the run was cancelled or overtaken. */
export async function noteProgress(db: DbOrTrx, run: Run, percent: number): Promise<boolean> {
  const row = await db
    .updateTable('bank_import_file')
    .set({ progress_percent: Math.round(Math.min(99, percent)) })
    .where(isRunning(run))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface RunEnd {
  step: 'checked' | 'taken' | 'failed';
  report?: BankImportReport;
  problem?: string;
  refused?: { fileName: string; mimeType: string; bytes: Uint8Array } | null;
}

/** False when the run was cancelled or overtaken: then nothing is written. */
export async function endRun(db: DbOrTrx, run: Run, end: RunEnd): Promise<boolean> {
  const row = await db
    .updateTable('bank_import_file')
    .set({
      step: end.step,
      problem: end.problem ?? null,
      ...(end.report && { report: JSON.stringify(end.report) }),
      ...(end.step === 'taken' && { bytes: null, progress_percent: 100 }),
      ...(end.refused !== undefined && {
        refused_name: end.refused?.fileName ?? null,
        refused_type: end.refused?.mimeType ?? null,
        refused_bytes: end.refused ? Buffer.from(end.refused.bytes) : null,
      }),
    })
    .where(isRunning(run))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function isRunning({ userId, importId, run }: Run) {
  return sql<boolean>`(user_id = ${userId} and id = ${importId} and run = ${run} and step in ('checking', 'taking'))`;
}

/** The step it was cancelled in; undefined when nothing ran. */
export async function cancelRun(db: DbOrTrx, { userId, importId }: Key): Promise<boolean> {
  const row = await db
    .updateTable('bank_import_file')
    .set({ step: 'cancelled', run: sql<number>`run + 1` })
    .where('user_id', '=', userId)
    .where('id', '=', importId)
    .where('step', 'in', ['checking', 'taking'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function readRefusedFile(db: DbOrTrx, { userId, importId }: Key) {
  return db
    .selectFrom('bank_import_file')
    .select(['refused_name as fileName', 'refused_type as mimeType', 'refused_bytes as bytes'])
    .where('user_id', '=', userId)
    .where('id', '=', importId)
    .where('refused_bytes', 'is not', null)
    .executeTakeFirst();
}

/** Files of yesterday, whatever became of them. */
export async function pruneImportFiles(db: DbOrTrx): Promise<void> {
  await sql`delete from bank_import_file where created_at < now() - interval '1 day'`.execute(db);
}
