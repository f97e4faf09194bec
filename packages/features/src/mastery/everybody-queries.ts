import {
  discriminationOf,
  type EverybodyState,
  type MasteryConstants,
  newQuestionMemory,
  newTally,
  newTopicMemory,
  type Question,
  type QuestionState,
  questionFigures,
  randomGuessCredit,
  type TopicMemory,
} from '@debrief/core';
import { type Db, type DbOrTrx, inPieces, sql, type Trx } from '@debrief/db';

interface Ids {
  questionIds: readonly string[];
  topicIds: readonly string[];
}

/**
 * Begins the memories that are not there yet; what is there stays. Outside of any transaction: rows that are only
 * looked for and never made inside of one are locked in the order of their ids, and nobody waits in a ring.
 */
export async function beginMemories(db: Db, constants: MasteryConstants, ids: Ids): Promise<void> {
  if (ids.questionIds.length > 0) await beginQuestions(db, constants, ids.questionIds);
  if (ids.topicIds.length === 0) return;
  await sql`insert into mastery_topic (topic_id, memory)
    select id, ${JSON.stringify(newTopicMemory(constants))}::jsonb from topic where id = any(${[...ids.topicIds]}::uuid[])
    order by id on conflict do nothing`.execute(db);
}

async function beginQuestions(
  db: Db,
  constants: MasteryConstants,
  questionIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ id: string; body: Question }>`
    select question.id, version.body from question
    join question_version version on version.question_id = question.id and version.version = question.current_version
    where question.id = any(${[...questionIds]}::uuid[])`.execute(db);
  const begun = rows.map(({ id, body }) => ({
    id,
    memory: newQuestionMemory(constants, randomGuessCredit(body)),
  }));
  for (const piece of inPieces(begun))
    await sql`insert into mastery_question (question_id, memory, tally)
      select id, memory, ${JSON.stringify(newTally())}::jsonb
      from jsonb_to_recordset(${JSON.stringify(piece)}::jsonb) as row (id uuid, memory jsonb)
      order by id on conflict do nothing`.execute(db);
}

/** Everybody's memories of these, held until the end of the transaction. */
export async function lockEverybody(trx: Trx, ids: Ids): Promise<EverybodyState> {
  const questions = await listQuestions(trx, ids.questionIds, sql`for update`);
  const topics = await listTopics(trx, ids.topicIds, sql`for update`);
  return { questions, topics };
}

/** Everybody's memories as they are now, to be read only. */
export async function readEverybody(db: DbOrTrx, ids: Ids): Promise<EverybodyState> {
  const questions = await listQuestions(db, ids.questionIds, sql``);
  return { questions, topics: await listTopics(db, ids.topicIds, sql``) };
}

async function listQuestions(db: DbOrTrx, ids: readonly string[], lock: ReturnType<typeof sql>) {
  if (ids.length === 0) return new Map<string, QuestionState>();
  const { rows } = await sql<QuestionState & { id: string }>`
    select question_id as id, memory, tally from mastery_question where question_id = any(${[...ids]}::uuid[])
    order by question_id ${lock}`.execute(db);
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}

async function listTopics(db: DbOrTrx, ids: readonly string[], lock: ReturnType<typeof sql>) {
  if (ids.length === 0) return new Map<string, TopicMemory>();
  const { rows } = await sql<{ id: string; memory: TopicMemory }>`
    select topic_id as id, memory from mastery_topic where topic_id = any(${[...ids]}::uuid[])
    order by topic_id ${lock}`.execute(db);
  return new Map(rows.map(({ id, memory }) => [id, memory]));
}

/** Writes back what was locked. `topicOf`: the topic that each question is judged in. */
export async function saveEverybody(
  trx: Trx,
  constants: MasteryConstants,
  { everybody, topicOf, at }: { everybody: EverybodyState; topicOf: ReadonlyMap<string, string>; at: number },
): Promise<void> {
  const questions = [...everybody.questions].flatMap(([id, { memory, tally }]) => {
    const topic = everybody.topics.get(topicOf.get(id) ?? '');
    if (!topic) return [];
    const { expectedCredit, difficulty } = questionFigures(constants, { question: memory, topic }, at);
    return [{ id, memory, tally, expectedCredit, difficulty, discrimination: discriminationOf(tally) }];
  });
  for (const piece of inPieces(questions))
    await sql`update mastery_question question set memory = row.memory, tally = row.tally,
        answer_count = (row.tally ->> 'n')::integer, expected_credit = row."expectedCredit", difficulty = row.difficulty,
        discrimination = row.discrimination, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(piece)}::jsonb) as row (id uuid, memory jsonb, tally jsonb,
        "expectedCredit" double precision, difficulty numeric, discrimination double precision)
      where question.question_id = row.id`.execute(trx);
  const topics = [...everybody.topics].map(([id, memory]) => ({ id, memory }));
  for (const piece of inPieces(topics))
    await sql`update mastery_topic topic set memory = row.memory, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(piece)}::jsonb) as row (id uuid, memory jsonb)
      where topic.topic_id = row.id`.execute(trx);
}
