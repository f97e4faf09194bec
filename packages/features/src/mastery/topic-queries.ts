import type { DbOrTrx } from '@debrief/db';

export interface SubjectTopicRow {
  id: string;
  parentId: string | null;
  subjectId: string;
  name: string;
}

/** Whole trees, since a topic is only known by its place. */
export async function listTopicsAround(db: DbOrTrx, topicIds: readonly string[]): Promise<SubjectTopicRow[]> {
  if (topicIds.length === 0) return [];
  return db
    .selectFrom('topic')
    .select(['id', 'parent_id as parentId', 'subject_id as subjectId', 'name'])
    .where('subject_id', 'in', (inner) =>
      inner
        .selectFrom('topic')
        .select('subject_id')
        .where('id', 'in', [...topicIds]),
    )
    .where('deleted_at', 'is', null)
    .orderBy('place')
    .execute();
}
