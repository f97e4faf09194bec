import { type Db, sql } from '@debrief/db';
import { newId } from '@debrief/platform';

/** An exam of a subject of its own. */
export async function insertExam(db: Db): Promise<string> {
  const [examId, subjectId] = [newId(), newId()];
  await sql`insert into topic (id, subject_id, level, slug, name)
    values (${subjectId}, ${subjectId}, 'subject', ${subjectId}, 'Clouds')`.execute(db);
  await sql`insert into exam (id, subject_id, slug, name) values (${examId}, ${subjectId}, ${examId}, 'Cloud')`.execute(
    db,
  );
  return examId;
}

export async function goalEvents(db: Db, userId: string): Promise<{ examId: string; by: string }[]> {
  const { rows } = await sql<{ payload: { examId: string; by: string } }>`
    select payload from event where user_id = ${userId} and name = 'goal.completed' order by id`.execute(db);
  return rows.map(({ payload }) => payload);
}
