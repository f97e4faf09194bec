import type {
  ConceptMemory,
  ConceptState,
  LearnerMemory,
  MasteryLevel,
  PersonState,
  RepeatMemory,
  TopicChange,
  TopicMemory,
} from '@debrief/core';
import { type DbOrTrx, inPieces, sql, type Trx } from '@debrief/db';

/** One change of a person's mastery at a time. */
export async function lockMastery(trx: Trx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('mastery:' || ${userId}, 0))`.execute(trx);
}

/** Which of these were not taken in before; from now on all of them are. */
export async function markApplied(
  trx: Trx,
  userId: string,
  attemptIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ attempt_id: string }>`
    insert into mastery_applied (user_id, attempt_id) select ${userId}, id from unnest(${[...attemptIds]}::uuid[]) as id
    on conflict do nothing returning attempt_id`.execute(trx);
  return rows.map((row) => row.attempt_id);
}

/** What is kept of a person beside their topics. */
export interface LearnerRow {
  memory: LearnerMemory;
  modelVersion: number;
  sittingId: string;
  isPractice: boolean;
  lastAnswerAt: Date;
}

export async function findLearner(db: DbOrTrx, userId: string): Promise<LearnerRow | undefined> {
  const row = await db
    .selectFrom('mastery_learner')
    .select([
      'memory',
      'model_version as modelVersion',
      'sitting_id as sittingId',
      'is_practice as isPractice',
      'last_answer_at as lastAnswerAt',
    ])
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && { ...row, memory: row.memory as LearnerMemory };
}

interface ConceptRow {
  topicId: string;
  level: MasteryLevel;
  answerCount: number;
  lastPractisedAt: Date;
  memory: { concept: ConceptMemory; topic: TopicMemory };
}

/** Without those of the rule before the model. All topics when none are named. */
export async function listConcepts(
  db: DbOrTrx,
  userId: string,
  topicIds?: readonly string[],
): Promise<Map<string, ConceptState>> {
  const { rows } = await sql<ConceptRow>`
    select topic_id as "topicId", level, answer_count as "answerCount", last_practised_at as "lastPractisedAt", memory
    from mastery where user_id = ${userId} and memory is not null
      ${topicIds ? sql`and topic_id = any(${[...topicIds]}::uuid[])` : sql``}`.execute(db);
  return new Map(rows.map((row) => [row.topicId, toState(row)]));
}

function toState({ level, answerCount, lastPractisedAt, memory }: ConceptRow): ConceptState {
  const { concept, topic } = memory;
  return { memory: concept, topic, level, answerCount, lastAt: lastPractisedAt.getTime() };
}

export async function listRepeats(
  db: DbOrTrx,
  userId: string,
  questionIds: readonly string[],
): Promise<Map<string, RepeatMemory>> {
  const { rows } = await sql<{ questionId: string; memory: RepeatMemory }>`
    select question_id as "questionId", memory from mastery_repeat
    where user_id = ${userId} and question_id = any(${[...questionIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ questionId, memory }) => [questionId, memory]));
}

export async function saveLearner(trx: Trx, userId: string, row: LearnerRow): Promise<void> {
  const values = {
    memory: JSON.stringify(row.memory),
    model_version: row.modelVersion,
    sitting_id: row.sittingId,
    is_practice: row.isPractice,
    last_answer_at: row.lastAnswerAt,
    updated_at: sql<Date>`now()`,
  };
  await trx
    .insertInto('mastery_learner')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
}

/** Topics and questions of a person. */
export async function savePerson(
  trx: Trx,
  userId: string,
  { person, changes }: { person: PersonState; changes: readonly TopicChange[] },
): Promise<void> {
  const newest = new Map(changes.map((change) => [change.topicId, change.after]));
  const concepts = [...person.concepts].map(([topicId, { memory, topic, level, answerCount, lastAt }]) => ({
    ...{ topicId, ...newest.get(topicId), level, answerCount },
    ...{ lastPractisedAt: new Date(lastAt).toISOString(), memory: { concept: memory, topic } },
  }));
  await sql`
    insert into mastery (user_id, topic_id, mastery, low, high, level, answer_count, last_practised_at, memory)
    select ${userId}, "topicId", value, low, high, level, "answerCount", "lastPractisedAt", memory
    from jsonb_to_recordset(${JSON.stringify(concepts)}::jsonb) as row ("topicId" uuid, value numeric, low numeric, high numeric,
      level text, "answerCount" integer, "lastPractisedAt" timestamptz, memory jsonb)
    on conflict (user_id, topic_id) do update set mastery = excluded.mastery, low = excluded.low, high = excluded.high,
      level = excluded.level, answer_count = excluded.answer_count, last_practised_at = excluded.last_practised_at,
      memory = excluded.memory`.execute(trx);
  const repeats = [...person.repeats].map(([questionId, memory]) => ({ questionId, memory }));
  for (const piece of inPieces(repeats))
    await sql`
      insert into mastery_repeat (user_id, question_id, memory)
      select ${userId}, "questionId", memory
      from jsonb_to_recordset(${JSON.stringify(piece)}::jsonb) as row ("questionId" uuid, memory jsonb)
      on conflict (user_id, question_id) do update set memory = excluded.memory`.execute(trx);
}

/** Before a person is computed anew; the answers stay, with what was known when each was learned. */
export async function forgetPerson(trx: Trx, userId: string): Promise<void> {
  for (const table of ['mastery', 'mastery_repeat', 'mastery_change', 'mastery_learner'] as const)
    await trx.deleteFrom(table).where('user_id', '=', userId).execute();
}
