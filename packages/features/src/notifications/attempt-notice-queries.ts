import type { DbOrTrx } from '@debrief/db';

export interface AttemptNotice {
  quizTitle: string;
  submittedBy: 'student' | 'deadline' | null;
}

/** What a notification says of an attempt. */
export async function findAttemptNotice(
  db: DbOrTrx,
  { userId, attemptId }: { userId: string; attemptId: string },
): Promise<AttemptNotice | undefined> {
  const row = await db
    .selectFrom('attempt')
    .innerJoin('quiz_version', 'quiz_version.id', 'attempt.quiz_version_id')
    .select(['quiz_version.title as quizTitle', 'attempt.submitted_by as submittedBy'])
    .where('attempt.user_id', '=', userId)
    .where('attempt.id', '=', attemptId)
    .executeTakeFirst();
  return row && { ...row, submittedBy: row.submittedBy as AttemptNotice['submittedBy'] };
}
