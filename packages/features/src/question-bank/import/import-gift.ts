import type { BankImportReport, ImportReport, importGiftInput } from '@debrief/contracts';
import { type Actor as AccessActor, canAuthorContent } from '@debrief/core';
import type { Db } from '@debrief/db';
import { type Actor, AppError, newId, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { getFormat, tellingUnreadable, unreadable } from './formats-of.ts';
import { importQuestions } from './import-questions.ts';

type ImportGift = z.output<typeof importGiftInput>;

/** GIFT as text, in one step: the same as every import, for programs that want no more. */
export async function importGift({ db }: Services, actor: Actor, input: ImportGift): Promise<ImportReport> {
  const accessActor = await loadAccessActor(db, actor);
  if (!canAuthorContent(accessActor))
    throw new AppError('not-allowed', 'tutors only', { reason: 'tutors-only' });
  return importGiftAs(
    db,
    { actor: accessActor, ownerId: actor.userId, subject: { id: input.subjectId } },
    input,
  );
}

interface Importer {
  actor: AccessActor;
  /** Null: the questions belong to the installation. */
  ownerId: string | null;
  subject: { id: string } | { slug: string };
}

const wholeReport = { rows: 20_000, questionIds: 0, refusedLength: 0 };

/** For whoever acts for the installation. */
export async function importGiftAs(
  db: Db,
  importer: Importer,
  input: Omit<ImportGift, 'subjectId'>,
): Promise<ImportReport> {
  if (isUtf16ReadAsUtf8(input.text))
    throw unreadable('The file is in UTF-16. Save it as UTF-8 and import it again.');
  const importId = newId();
  const { report } = await tellingUnreadable(
    importQuestions(db, {
      ...importer,
      topicId: input.topicId ?? null,
      format: getFormat('gift'),
      file: { name: input.fileName, bytes: new TextEncoder().encode(input.text) },
      status: 'published',
      isDryRun: input.dryRun,
      importId,
      limits: wholeReport,
    }),
  );
  return { importId: input.dryRun ? null : importId, ...toGiftReport(report) };
}

function toGiftReport({ counts, questions, refused }: BankImportReport): Omit<ImportReport, 'importId'> {
  return {
    found: counts.found,
    taken: questions.map(({ place, kind, stem, topicPath, standing, notes }) => ({
      ...{ line: place.line ?? 0, kind, stem, topicPath, isNew: standing !== 'same' },
      notes: standing === 'changed' ? [...notes, 'It replaces the version that was there.'] : notes,
    })),
    refused: refused.map(({ place, title, reason }) => ({ line: place.line ?? 0, title, reason })),
  };
}

/** The text came as text: what was lost when it was read cannot be found again. */
function isUtf16ReadAsUtf8(text: string): boolean {
  const start = text.slice(0, 2_000);
  return start.split('\0').length - 1 > start.length / 10 || /^(\uFFFE|\uFFFD\uFFFD|ÿþ|þÿ)/u.test(text);
}
