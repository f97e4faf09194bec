import { type AnswerRecord, guessOf, type QuestionMemory, type Refitted } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface AnswerFacts {
  answerCount: number;
  personCount: number;
  /** Answers that the newest fit had; 0 before the first. */
  fittedCount: number;
}

/** Of the newest answers, `most` of them: all that a fit would read. */
export async function findAnswerFacts(db: DbOrTrx, most: number): Promise<AnswerFacts> {
  const { rows } = await sql<AnswerFacts>`
    select count(*)::int as "answerCount", count(distinct user_id)::int as "personCount",
      coalesce((select answer_count from mastery_model order by version desc limit 1), 0) as "fittedCount"
    from (select user_id from mastery_answer where is_counted order by answered_at desc limit ${most}) newest`.execute(
    db,
  );
  return rows[0] ?? { answerCount: 0, personCount: 0, fittedCount: 0 };
}

interface StoredAnswer {
  key: string;
  at: string;
  userId: string;
  questionId: string;
  topicId: string;
  credit: number;
  memory: QuestionMemory;
  learnedAt: Date;
}

const pieceSize = 20_000;

/** The newest answers, oldest first, in pieces; `note` is told of each. */
export async function* readAnswers(
  db: DbOrTrx,
  { most, note }: { most: number; note(key: string, learnedAt: Date): void },
): AsyncGenerator<AnswerRecord[]> {
  const { rows: bounds } = await sql<{ from: string | null }>`
    select min(answered_at)::text as "from" from (
      select answered_at from mastery_answer where is_counted order by answered_at desc limit ${most}) newest`.execute(
    db,
  );
  let after = { at: bounds[0]?.from ?? 'infinity', key: '' };
  for (;;) {
    const rows = await listAfter(db, after);
    const last = rows.at(-1);
    if (!last) return;
    after = { at: last.at, key: last.key };
    for (const { key, learnedAt } of rows) note(key, learnedAt);
    yield rows.map(toRecord);
  }
}

async function listAfter(db: DbOrTrx, after: { at: string; key: string }): Promise<StoredAnswer[]> {
  const { rows } = await sql<StoredAnswer>`
    select answer.*, known.memory from (
      select ${answerKey} as key, answered_at, answered_at::text as at, user_id as "userId", question_id as "questionId",
        topic_id as "topicId", credit, learned_at as "learnedAt"
      from mastery_answer where is_counted and answered_at >= ${after.at}::timestamptz
    ) answer join mastery_question known on known.question_id = answer."questionId"
    where (answer.answered_at, answer.key) > (${after.at}::timestamptz, ${after.key})
    order by answer.answered_at, answer.key limit ${pieceSize}`.execute(db);
  return rows;
}

const answerKey = sql`user_id || ' ' || source_id || ' ' || question_version_id`;

function toRecord({ userId, questionId, topicId, at, credit, memory }: StoredAnswer): AnswerRecord {
  return { userId, questionId, topicIds: [topicId], at: Date.parse(at), credit, guess: guessOf(memory) };
}

/** Answers learned since the fit began are forgotten as learned: who gave them is computed anew, and they are learned then. */
export async function forgetLearnedSince(trx: Trx, since: Date, except: readonly string[]): Promise<void> {
  await sql`delete from mastery_answer where learned_at > ${since} and ${answerKey} <> all(${[...except]}::text[])`.execute(
    trx,
  );
}

export async function listEverybodyIds(trx: Trx): Promise<{ questionIds: string[]; topicIds: string[] }> {
  const questions = await trx.selectFrom('mastery_question').select('question_id as id').execute();
  const topics = await trx.selectFrom('mastery_topic').select('topic_id as id').execute();
  return { questionIds: questions.map(({ id }) => id), topicIds: topics.map(({ id }) => id) };
}

/** The topic each of these questions belongs to now. */
export async function listTopicsOf(trx: Trx, questionIds: readonly string[]): Promise<Map<string, string>> {
  if (questionIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; topicId: string }>`
    select id, topic_id as "topicId" from question where id = any(${[...questionIds]}::uuid[])`.execute(trx);
  return new Map(rows.map(({ id, topicId }) => [id, topicId]));
}

/** As the next version. */
export async function insertModel(db: DbOrTrx, refitted: Refitted, isInUse: boolean): Promise<number> {
  const { constants, answerCount, personCount, logLoss, logLossBefore } = refitted;
  const { rows } = await sql<{ version: number }>`
    insert into mastery_model (version, constants, answer_count, person_count, log_loss, log_loss_before, is_in_use)
    select coalesce(max(version), 0) + 1, ${JSON.stringify(constants)}::jsonb, ${answerCount}::integer,
      ${personCount}::integer, ${logLoss}::float8, ${logLossBefore}::float8, ${isInUse}::boolean
    from mastery_model returning version`.execute(db);
  return rows[0]?.version ?? 0;
}
