import type { DbOrTrx } from '@debrief/db';

export async function countLateAnswers(
  db: DbOrTrx,
  which: { userId: string; attemptId: string; questionVersionId: string },
): Promise<number> {
  const row = await db
    .selectFrom('answer_log')
    .select((log) => log.fn.countAll<number>().as('count'))
    .where('user_id', '=', which.userId)
    .where('attempt_id', '=', which.attemptId)
    .where('question_version_id', '=', which.questionVersionId)
    .where('standing', '=', 'late')
    .executeTakeFirstOrThrow();
  return row.count;
}
