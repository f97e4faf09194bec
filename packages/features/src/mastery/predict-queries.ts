import type {
  ConceptMemory,
  LearnerMemory,
  Question,
  QuestionMemory,
  RepeatMemory,
  TopicMemory,
} from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** What an answer depends on; null where nothing is known yet. The body only of questions nobody has answered. */
export interface AskedRow {
  questionId: string;
  learner: LearnerMemory | null;
  concept: ConceptMemory | null;
  topic: TopicMemory | null;
  repeat: RepeatMemory | null;
  question: QuestionMemory | null;
  body: Question | null;
}

export async function listAsked(
  db: DbOrTrx,
  userId: string,
  questionIds: readonly string[],
): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select question.id as "questionId", learner.memory as learner, own.memory -> 'concept' as concept,
      topic.memory as topic, repeat.memory as repeat, known.memory as question,
      case when known.question_id is null then (select version.body from question_version version
        where version.question_id = question.id and version.version = question.current_version) end as body
    from question
    left join mastery_learner learner on learner.user_id = ${userId}
    left join mastery own on own.user_id = ${userId} and own.topic_id = question.topic_id
    left join mastery_topic topic on topic.topic_id = question.topic_id
    left join mastery_repeat repeat on repeat.user_id = ${userId} and repeat.question_id = question.id
    left join mastery_question known on known.question_id = question.id
    where question.id = any(${[...questionIds]}::uuid[])`.execute(db);
  return rows;
}
