import type { DbOrTrx, Trx } from '@debrief/db';

export async function exportQuizzesOf(db: DbOrTrx, userId: string) {
  const [attempts, answers, marks, results, essayMarks, corrections, quizzes] = await Promise.all([
    db.selectFrom('attempt').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('answer_log').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('attempt_mark').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('attempt_result').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('essay_mark').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('attempt_correction').selectAll().where('user_id', '=', userId).execute(),
    db
      .selectFrom('quiz')
      .select(['id', 'slug', 'created_at as createdAt'])
      .where('owner_id', '=', userId)
      .execute(),
  ]);
  return { attempts, answers, marks, results, essayMarks, corrections, quizzes };
}

/** Answers, marks and results go with their attempts. Quizzes stay, since others have taken them, without an owner. */
export async function deleteQuizzesOf(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('attempt').where('user_id', '=', userId).execute();
  await trx.updateTable('quiz').set({ owner_id: null }).where('owner_id', '=', userId).execute();
}
