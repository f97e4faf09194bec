import type { ExportChoice, QuestionStatus } from '@debrief/contracts';
import type { Actor, Question } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { questionConditions } from '../browse/question-filter-queries.ts';
import type { SearchMode } from '../browse/search-queries.ts';
import { readableBy, visibleTo } from '../visible-content-queries.ts';

export interface ChosenQuestion {
  id: string;
  externalId: string | null;
  question: Question;
  topicId: string;
  subjectId: string;
  tags: string[];
  difficulty: number;
  status: QuestionStatus;
  points: number | null;
}

export interface ChosenBy {
  choice: ExportChoice;
  mode: SearchMode;
  limit: number;
}

/** The chosen questions that this person may read with their keys: those of a quiz in its order, others as they came. */
export async function listChosenQuestions(
  db: DbOrTrx,
  actor: Actor,
  { choice, mode, limit }: ChosenBy,
): Promise<ChosenQuestion[]> {
  const from = fromOf(actor, choice, mode);
  const { rows } = await sql<ChosenQuestion>`
    select question.id, question.external_id as "externalId", version.body as question, question.topic_id as "topicId",
      question.subject_id as "subjectId", question.tags, question.difficulty::float8 as difficulty, question.status,
      ${from.points} as points
    from ${from.table}
    join question_version version on version.question_id = question.id and version.version = question.current_version
    where question.deleted_at is null and ${readableBy(actor)} and ${from.where}
    order by ${from.order} limit ${limit}`.execute(db);
  return rows;
}

function fromOf(actor: Actor, choice: ExportChoice, mode: SearchMode) {
  const none = sql<number | null>`null::float8`;
  if (choice.by === 'ids') {
    const ids = sql`${choice.questionIds}::uuid[]`;
    return {
      ...{ table: sql`question`, points: none, where: sql<boolean>`question.id = any(${ids})` },
      order: sql`array_position(${ids}, question.id)`,
    };
  }
  if (choice.by === 'filter') {
    const { base, hasTag, isOfKind, hasStatus } = questionConditions(actor, choice.filter, mode);
    return {
      ...{ table: sql`question`, points: none, order: sql`question.id` },
      where: sql<boolean>`${base} and ${hasTag} and ${isOfKind} and ${hasStatus}`,
    };
  }
  return {
    table: sql`quiz
      join quiz_version quiz_now on quiz_now.quiz_id = quiz.id and quiz_now.version = quiz.current_version
      join quiz_version_question used on used.quiz_version_id = quiz_now.id
      join question on question.id = used.question_id`,
    points: sql<number | null>`used.points::float8`,
    where: sql<boolean>`quiz.id = ${choice.quizId} and quiz.deleted_at is null and ${visibleTo(actor, 'quiz')}`,
    order: sql`used.place`,
  };
}
