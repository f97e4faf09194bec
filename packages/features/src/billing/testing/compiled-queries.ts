import { randomUUID } from 'node:crypto';
import type { Db } from '@debrief/db';
import { aBank } from '@debrief/testing';

/** A readiness as the worker estimates it, and a plan in a model's words. */
export async function insertCompiled(db: Db, userId: string, readiness: object): Promise<void> {
  const { subjectId } = await aBank(db);
  const [examId, blueprintId] = [randomUUID(), randomUUID()];
  await db
    .insertInto('exam')
    .values({ id: examId, subject_id: subjectId, slug: examId, name: 'Exam' })
    .execute();
  await db
    .insertInto('exam_blueprint')
    .values({ id: blueprintId, exam_id: examId, version: 1, pass_percent: '70', question_count: 5 })
    .execute();
  await db
    .insertInto('readiness_snapshot')
    .values({
      ...{ user_id: userId, id: randomUUID(), exam_id: examId, blueprint_id: blueprintId },
      body: JSON.stringify(readiness),
    })
    .execute();
  const way = JSON.stringify({ by: 'model', model: 'openai:double' });
  await db.insertInto('study_plan').values({ user_id: userId, words: 'By a model.', way }).execute();
}
