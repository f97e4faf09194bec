import type { QuestionStatus } from '@debrief/contracts';
import type { Actor as AccessActor } from '@debrief/core';
import type { Db, DbOrTrx, Trx } from '@debrief/db';
import type { QuestionFormat, ReadItem, ReadQuestion } from '@debrief/formats';
import { newId, notFound } from '@debrief/platform';
import { storeMedia } from '../media-queries.ts';
import { findSubject, type SubjectHome } from '../subject-queries.ts';
import { listTopics, lockSubject, upsertTopics } from '../topic-queries.ts';
import { batches } from './batches.ts';
import {
  createOutcome,
  type ImportOutcome,
  type OutcomeWriter,
  type ReportLimits,
} from './import-outcome.ts';
import { insertImport } from './import-queries.ts';
import { judgeItem } from './judge-item.ts';
import { listKnownQuestions } from './known-question-queries.ts';
import { hashQuestions, planQuestions, type SeenQuestions } from './plan-questions.ts';
import { planTopics, type TopicPlan } from './plan-topics.ts';
import { writeQuestions } from './write-questions-queries.ts';

export interface ImportWork {
  actor: AccessActor;
  /** Null: the questions belong to the installation. */
  ownerId: string | null;
  subject: { id: string } | { slug: string };
  topicId: string | null;
  format: QuestionFormat;
  file: { name: string; bytes: Uint8Array };
  columns?: Readonly<Record<string, string>>;
  status: QuestionStatus;
  /** Reports the same and writes nothing. */
  isDryRun: boolean;
  /** The name of the import in the bank's history. */
  importId?: string;
  limits?: ReportLimits;
  signal?: AbortSignal;
  /** Asked after each batch; may throw to end the whole, of which then nothing is written. */
  onBatch?(foundCount: number): Promise<void>;
  /** Last in the transaction; may throw as well. */
  beforeCommit?(trx: Trx, outcome: ImportOutcome): Promise<void>;
}

const batchSize = 350;

/** Takes the good questions of a file into the bank, all of them or, if anything fails on the way, none. */
export async function importQuestions(db: Db, work: ImportWork): Promise<ImportOutcome> {
  // A subject that is not there is told before the file is worked through.
  const subject = await findSubject(db, work.actor, work.subject);
  if (!subject) throw notFound('subject');
  if (work.isDryRun) return runThrough(db, work, subject, null);
  return db.transaction().execute(async (trx) => {
    await lockSubject(trx, subject.slug);
    return runThrough(trx, work, subject, trx);
  });
}

async function runThrough(
  db: DbOrTrx,
  work: ImportWork,
  subject: SubjectHome,
  trx: Trx | null,
): Promise<ImportOutcome> {
  const topics = await planTopicsOf(db, work, subject);
  const writer = createOutcome(work.limits);
  const seen: SeenQuestions = new Map();
  const { format, file, columns, signal } = work;
  for await (const items of batches(format.read(file, { columns, signal }), batchSize)) {
    signal?.throwIfAborted();
    const questions = sortOut(items, writer);
    await takeBatch(db, { work, subject, topics, writer, seen, questions, trx });
    await work.onBatch?.(writer.outcome.report.counts.found);
  }
  const { outcome } = writer;
  outcome.report.newTopics = topics.paths();
  if (!trx) return outcome;
  await remember(trx, work, subject, outcome);
  await work.beforeCommit?.(trx, outcome);
  return outcome;
}

async function planTopicsOf(db: DbOrTrx, work: ImportWork, subject: SubjectHome): Promise<TopicPlan> {
  const topics = await listTopics(db, subject.id);
  const defaultTopic = topics.find((topic) => topic.id === (work.topicId ?? subject.id));
  if (!defaultTopic) throw notFound('topic');
  return planTopics({ subject, topics, defaultTopic, ownerId: work.ownerId });
}

function sortOut(items: readonly ReadItem[], writer: OutcomeWriter): ReadQuestion[] {
  return items.flatMap((item) => {
    const judged = item.type === 'question' ? judgeItem(item) : item;
    if (judged.type === 'question') return [judged];
    if (judged.type === 'refused') writer.refuse(judged);
    else writer.note(judged.text);
    return [];
  });
}

interface Batch {
  work: ImportWork;
  subject: SubjectHome;
  topics: TopicPlan;
  writer: OutcomeWriter;
  seen: SeenQuestions;
  questions: ReadQuestion[];
  trx: Trx | null;
}

async function takeBatch(db: DbOrTrx, batch: Batch): Promise<void> {
  const { work, subject, topics, writer, seen, trx } = batch;
  if (batch.questions.length === 0) return;
  const questions = hashQuestions(batch.questions);
  const known = await listKnownQuestions(
    db,
    { subjectId: subject.id, ownerId: work.ownerId, actor: work.actor },
    {
      externalIds: questions.flatMap((each) => each.externalId ?? []),
      hashes: questions.map((each) => each.hash),
    },
  );
  const planned = planQuestions(questions, known, { seen, topics, status: work.status });
  writer.take(planned);
  if (!trx) return;
  await upsertTopics(trx, topics.takeMade());
  for (const media of batch.questions.flatMap((each) => each.media))
    await storeMedia(trx, { ...media, createdBy: work.ownerId });
  await writeQuestions(trx, { ...subject, subjectId: subject.id, ownerId: work.ownerId }, planned.drafts);
}

async function remember(
  trx: Trx,
  work: ImportWork,
  subject: SubjectHome,
  outcome: ImportOutcome,
): Promise<void> {
  const { counts, refused } = outcome.report;
  await insertImport(trx, {
    ...{ id: work.importId ?? newId(), subjectId: subject.id, ownerId: work.ownerId },
    ...{ format: work.format.id, fileName: storable(work.file.name) },
    ...{ foundCount: counts.found, takenCount: counts.taken, refusedCount: counts.refused, refused },
    ...{ madeIds: outcome.madeIds, changedIds: outcome.changedIds },
  });
}

/** What the database can hold: it knows neither NUL nor halves of surrogate pairs. */
function storable(name: string): string {
  return name.replaceAll('\0', '').toWellFormed();
}
