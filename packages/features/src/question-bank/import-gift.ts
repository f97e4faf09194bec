import type { ImportReport, importGiftInput } from '@debrief/contracts';
import { type Actor as AccessActor, canAuthorContent } from '@debrief/core';
import type { Db, Trx } from '@debrief/db';
import { type GiftReading, readGift, readGiftText } from '@debrief/formats';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../accounts/index.ts';
import { insertImport } from './import-queries.ts';
import { type HashedQuestion, hashQuestions, planQuestions } from './plan-questions.ts';
import { planTopics } from './plan-topics.ts';
import { insertQuestions, listKnownQuestions } from './question-queries.ts';
import { findSubject, type SubjectHome } from './subject-queries.ts';
import { listTopics, lockSubject, upsertTopics } from './topic-queries.ts';

type ImportGift = z.output<typeof importGiftInput>;

/** Takes the good questions of a GIFT file into the bank, all of them or, if anything fails on the way, none. */
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

/** For the command line, which acts for the installation. */
export async function importGiftAs(
  db: Db,
  importer: Importer,
  input: Omit<ImportGift, 'subjectId'>,
): Promise<ImportReport> {
  const file = readGiftText(input.text);
  if (!file.isReadable) throw unreadable(file.sentence);
  // A subject that is not there is told before the file is worked through.
  const subject = await findSubject(db, importer.actor, importer.subject);
  if (!subject) throw notFound('subject');
  const reading = await readGift(file.text);
  const questions = hashQuestions(reading.questions);
  return db
    .transaction()
    .execute((trx) => writeImport(trx, { importer, input, subject, reading, questions }));
}

interface Reading {
  importer: Importer;
  input: Omit<ImportGift, 'subjectId'>;
  subject: SubjectHome;
  reading: GiftReading;
  questions: HashedQuestion[];
}

async function writeImport(
  trx: Trx,
  { importer, input, subject, reading, questions }: Reading,
): Promise<ImportReport> {
  const { ownerId } = importer;
  await lockSubject(trx, subject.slug);
  const topics = await listTopics(trx, subject.id);
  const defaultTopic = topics.find((topic) => topic.id === (input.topicId ?? subject.id));
  if (!defaultTopic) throw notFound('topic');
  const topicPlan = planTopics({ subject, topics, defaultTopic, ownerId });
  const known = await listKnownQuestions(
    trx,
    { subjectId: subject.id, ownerId },
    {
      externalIds: questions.flatMap((each) => each.externalId ?? []),
      hashes: questions.map((each) => each.hash),
    },
  );
  const plan = planQuestions(questions, known, topicPlan);
  const found = reading.questions.length + reading.refused.length;
  if (input.dryRun) return { importId: null, found, taken: plan.taken, refused: reading.refused };
  const importId = newId();
  await upsertTopics(trx, topicPlan.made);
  await insertQuestions(trx, { ...subject, subjectId: subject.id, ownerId }, plan.drafts);
  await insertImport(trx, {
    ...{ id: importId, subjectId: subject.id, ownerId, format: 'gift', fileName: storable(input.fileName) },
    ...{ foundCount: found, takenCount: plan.taken.length, refused: reading.refused },
  });
  return { importId, found, taken: plan.taken, refused: reading.refused };
}

/** What the database can hold: it knows neither NUL nor halves of surrogate pairs. */
function storable(name: string): string {
  return name.replaceAll('\0', '').toWellFormed();
}

function unreadable(sentence: string): AppError {
  return new AppError('invalid', sentence, {
    reason: 'unreadable-file',
    issues: [{ path: 'text', message: sentence }],
  });
}
