import type { DbOrTrx, Trx } from '@debrief/db';

export async function exportPracticeOf(db: DbOrTrx, userId: string) {
  const [cards, reviews, settings, examPlans] = await Promise.all([
    db.selectFrom('practice_card').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('practice_review').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('practice_setting').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('practice_exam_plan').selectAll().where('user_id', '=', userId).execute(),
  ]);
  return { cards, reviews, settings, examPlans };
}

/** Reviews go with their cards. */
export async function deletePracticeOf(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('practice_card').where('user_id', '=', userId).execute();
  await trx.deleteFrom('practice_exam_plan').where('user_id', '=', userId).execute();
  await trx.deleteFrom('practice_setting').where('user_id', '=', userId).execute();
}
