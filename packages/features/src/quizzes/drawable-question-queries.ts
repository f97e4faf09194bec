import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from '../question-bank/index.ts';

export interface DrawableQuestion {
  id: string;
  topicId: string;
}

/** Published questions that the author may see, of these topics and all below them; of the whole subject when none is named. */
export async function listDrawableQuestions(
  db: DbOrTrx,
  actor: Actor,
  { subjectId, topicIds }: { subjectId: string; topicIds: readonly string[] },
): Promise<DrawableQuestion[]> {
  const { rows } = await sql<DrawableQuestion>`
    with recursive chosen as (
      select id from topic where subject_id = ${subjectId}
        and (id = any(${[...topicIds]}::uuid[]) or (${topicIds.length === 0} and level = 'subject'))
      union select topic.id from topic join chosen on topic.parent_id = chosen.id
    )
    select question.id, question.topic_id as "topicId" from question
    where question.subject_id = ${subjectId} and question.topic_id in (select id from chosen)
      and question.deleted_at is null and question.status = 'published' and ${visibleTo(actor, 'question')}
    order by question.id`.execute(db);
  return rows;
}
