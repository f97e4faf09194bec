import type { QuizQuestionRow } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from '../../question-bank/index.ts';

/** In no order; those that are gone are left out. */
export async function listQuestionRows(db: DbOrTrx, ids: readonly string[]): Promise<QuizQuestionRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<QuizQuestionRow>`
    select question.id, version.body ->> 'stem' as stem, version.kind, topic.id as "topicId", topic.name as "topicName",
      case when topic.level = 'concept' then topic.parent_id else topic.id end as "categoryId",
      question.difficulty::float8 as difficulty, question.status
    from question
    join question_version version on version.question_id = question.id and version.version = question.current_version
    join topic on topic.id = question.topic_id
    where question.id = any(${[...ids]}::uuid[]) and question.deleted_at is null`.execute(db);
  return rows;
}

interface Wanted {
  subjectId: string;
  questionIds: readonly string[];
  topicIds: readonly string[];
  blueprintId: string | null;
}

/** Of what a quiz names: which questions its author may use, which topics and blueprint belong to its subject. */
export async function findBankFacts(db: DbOrTrx, author: Actor, wanted: Wanted): Promise<BankFacts> {
  const { rows } = await sql<{ questionIds: string[]; topicIds: string[]; hasBlueprint: boolean }>`
    select
      array(select id from question where id = any(${[...wanted.questionIds]}::uuid[]) and subject_id = ${wanted.subjectId}
        and deleted_at is null and status = 'published' and ${visibleTo(author, 'question')}) as "questionIds",
      array(select id from topic where id = any(${[...wanted.topicIds]}::uuid[]) and subject_id = ${wanted.subjectId}
        and deleted_at is null) as "topicIds",
      ${wanted.blueprintId}::uuid is null or exists (select from exam_blueprint blueprint join exam on exam.id = blueprint.exam_id
        where blueprint.id = ${wanted.blueprintId}::uuid and exam.subject_id = ${wanted.subjectId}) as "hasBlueprint"`.execute(
    db,
  );
  const [row] = rows;
  return {
    questionIds: new Set(row?.questionIds),
    topicIds: new Set(row?.topicIds),
    hasBlueprint: row?.hasBlueprint ?? false,
  };
}

export interface BankFacts {
  questionIds: ReadonlySet<string>;
  topicIds: ReadonlySet<string>;
  hasBlueprint: boolean;
}
