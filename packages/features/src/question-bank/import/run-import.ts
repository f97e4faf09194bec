import type { ImportOptions } from '@debrief/contracts';
import { FormatError, writeRefusedFile } from '@debrief/formats';
import { type Actor, AppError, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { getFormat } from './formats-of.ts';
import {
  endRun,
  findImportFile,
  type ImportFileRow,
  noteProgress,
  type RunEnd,
  readImportBytes,
} from './import-file-queries.ts';
import type { ImportOutcome } from './import-outcome.ts';
import { importQuestions } from './import-questions.ts';

export interface Run {
  userId: string;
  importId: string;
  run: number;
}

export type Importer = Pick<Actor, 'userId' | 'role'>;

interface Hooks {
  signal?: AbortSignal;
  onProgress?(percent: number): Promise<void>;
  onStep?(name: 'checking' | 'taking'): Promise<void>;
}

class Overtaken extends Error {}

/** Does what was begun; 'failed' when the person was told why it cannot be done. Runs twice without harm: what is over stays over, and a run that was overtaken writes nothing. */
export async function runImport(
  services: Services,
  importer: Importer,
  run: Run,
  hooks: Hooks = {},
): Promise<'ended' | 'failed' | 'overtaken'> {
  const file = await findImportFile(services.db, run);
  const bytes = await readImportBytes(services.db, run);
  if (!file?.options || !bytes || file.run !== run.run) return 'overtaken';
  try {
    await hooks.onStep?.(file.step === 'checking' ? 'checking' : 'taking');
    await work(services, importer, { run, file, bytes, hooks });
    return 'ended';
  } catch (error) {
    if (error instanceof Overtaken) return 'overtaken';
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    await endRun(services.db, run, { step: 'failed', problem });
    return 'failed';
  }
}

/** What the person can do something about is told to them; anything else is ours. */
function problemOf(error: unknown): string | undefined {
  if (error instanceof FormatError) return error.message;
  if (error instanceof AppError && error.code === 'not-found')
    return 'The subject or topic is not there any more.';
  return undefined;
}

interface Work {
  run: Run;
  file: ImportFileRow;
  bytes: Uint8Array;
  hooks: Hooks;
}

async function work(
  services: Services,
  importer: Importer,
  { run, file, bytes, hooks }: Work,
): Promise<void> {
  const options = file.options as ImportOptions;
  const format = getFormat(options.format ?? '');
  const isDryRun = file.step === 'checking';
  const total = file.report?.counts.found;
  const outcome = await importQuestions(services.db, {
    actor: await loadAccessActor(services.db, importer),
    ownerId: importer.userId,
    subject: { id: options.subjectId },
    topicId: options.topicId ?? null,
    format,
    file: { name: file.fileName, bytes },
    columns: options.columns ?? file.recognised.table?.guess,
    status: options.status,
    isDryRun,
    importId: run.importId,
    signal: hooks.signal,
    async onBatch(foundCount) {
      const percent = (foundCount / (total ?? guessTotal(file.byteCount, foundCount))) * 100;
      if (!(await noteProgress(services.db, run, percent))) throw new Overtaken();
      await hooks.onProgress?.(percent);
    },
    async beforeCommit(trx, done) {
      if (!(await endRun(trx, run, endOf(file, 'taken', done)))) throw new Overtaken();
    },
  });
  if (isDryRun) await endRun(services.db, run, endOf(file, 'checked', outcome));
}

/** How many questions there may be, before anybody has counted: an item of a text takes some 300 bytes. */
function guessTotal(byteCount: number, foundCount: number): number {
  return Math.max(byteCount / 300, foundCount * 1.2);
}

function endOf(file: ImportFileRow, step: 'checked' | 'taken', { report, refused }: ImportOutcome): RunEnd {
  const headings = file.recognised.table?.headings;
  const written = writeRefusedFile(file.options?.format ?? '', refused, {
    fileName: file.fileName,
    headings,
  });
  return { step, report, refused: written };
}
