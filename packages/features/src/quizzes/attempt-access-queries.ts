import { type DbOrTrx, sql } from '@debrief/db';

export interface AttemptOwnerRow {
  attemptId: string;
  ownerId: string;
  quizId: string;
  status: 'in-progress' | 'submitted';
  ownerGroupIds: string[];
}

/** Whose attempt it is, by its id alone; from here on it is read by (user_id, id). */
export async function findAttemptOwner(db: DbOrTrx, attemptId: string): Promise<AttemptOwnerRow | undefined> {
  const { rows } = await sql<AttemptOwnerRow>`
    select attempt.id as "attemptId", attempt.user_id as "ownerId", attempt.quiz_id as "quizId", attempt.status,
      array(select group_id from group_member where group_member.user_id = attempt.user_id and part = 'student') as "ownerGroupIds"
    from attempt where attempt.id = ${attemptId}`.execute(db);
  return rows[0];
}
