import { canAuthorContent } from '@debrief/core';
import { FormatError, type ImportFile, type QuestionFormat, sketchTable } from '@debrief/formats';
import { type Actor, AppError, newId, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { recogniseFormats } from './formats-of.ts';
import { deleteOldFiles, insertImportFile, type Recognised } from './import-file-queries.ts';
import { largestFile, mostFiles } from './limits.ts';

/** Before a byte is read: only those who may import send files here. */
export async function requireImporter({ db }: Pick<Services, 'db'>, actor: Actor | null): Promise<Actor> {
  if (!actor) throw new AppError('not-signed-in', 'nobody is signed in');
  if (!canAuthorContent(await loadAccessActor(db, actor)))
    throw new AppError('not-allowed', 'tutors only', { reason: 'tutors-only' });
  return actor;
}

/** Keeps a file for the import that follows, and says what it seems to be. */
export async function receiveFile(
  { db }: Services,
  actor: Actor,
  file: ImportFile,
): Promise<{ importId: string }> {
  await requireImporter({ db }, actor);
  if (file.bytes.length === 0) throw refusal('The file is empty.', 'empty-file');
  if (file.bytes.length > largestFile) throw refusal('The file is larger than 20 MB.', 'file-too-large');
  const { recognised, problem } = await recognise(file);
  const importId = newId();
  await insertImportFile(
    db,
    { userId: actor.userId, importId },
    { fileName: plainName(file.name), bytes: file.bytes, recognised, problem },
  );
  await deleteOldFiles(db, actor.userId, mostFiles);
  return { importId };
}

function refusal(sentence: string, reason: string): AppError {
  return new AppError('invalid', sentence, { reason, issues: [{ path: 'file', message: sentence }] });
}

async function recognise(file: ImportFile): Promise<{ recognised: Recognised; problem: string | null }> {
  const formats = recogniseFormats(file);
  const recognised: Recognised = { formats: formats.map(({ id, name }) => ({ id, name })), table: null };
  try {
    recognised.table = await sketchOf(file, formats);
    return { recognised, problem: null };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { recognised, problem: error.message };
  }
}

async function sketchOf(file: ImportFile, formats: readonly QuestionFormat[]) {
  const table = formats.find(({ id }) => id === 'csv' || id === 'xlsx');
  return table ? sketchTable(file, table.id as 'csv' | 'xlsx') : null;
}

/** Without folders and what cannot be stored or shown. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .toWellFormed()
      .trim()
      .slice(0, 200) || 'questions'
  );
}
