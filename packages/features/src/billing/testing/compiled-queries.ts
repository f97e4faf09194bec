import { randomUUID } from 'node:crypto';
import type { Db } from '@debrief/db';
import { aBank } from '@debrief/testing';

/** What the worker compiles of a person, and a plan in a model's words. */
export async function insertCompiled(db: Db, userId: string, readiness: object): Promise<void> {
  const { subjectId, conceptIds } = await aBank(db);
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
  const trend = { direction: 'improving', improvement: 20, slope: 5 };
  const body = {
    ...{ compiledAt: '2026-01-01T00:00:00Z', attemptCount: 3, overallProgress: 70, progressTrend: trend },
    ...{ progress: [], trendingUp: [{ ...trend, topicId: conceptIds[0], scores: [50, 60, 70] }] },
    ...{ trendingDown: [], topStrengths: [], topWeaknesses: [], timelines: [] },
  };
  await db
    .insertInto('dashboard_snapshot')
    .values({ user_id: userId, body: JSON.stringify(body), covers_until: new Date() })
    .execute();
  const way = JSON.stringify({ by: 'model', model: 'openai:double' });
  await db.insertInto('study_plan').values({ user_id: userId, words: 'By a model.', way }).execute();
}
