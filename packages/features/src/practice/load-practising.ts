import type { DbOrTrx } from '@debrief/db';
import { notFound } from '@debrief/platform';
import { loadAccessActor } from '../accounts/index.ts';
import { listWithheldQuestions } from '../quizzes/index.ts';
import { findRole, type Practising } from './queue-queries.ts';

/** Whose cards they are, and what they must not be shown the key of: exams that are running or hold their review back. */
export async function loadPractising(db: DbOrTrx, userId: string): Promise<Practising> {
  const role = await findRole(db, userId);
  if (!role) throw notFound('person');
  return {
    userId,
    withheldIds: await listWithheldQuestions(db, await loadAccessActor(db, { userId, role })),
  };
}
