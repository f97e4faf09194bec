import type { Question } from '@debrief/core';
import { invariant, type Services } from '@debrief/platform';
import { findAttempt, listPaperQuestions } from './attempt-view-queries.ts';

export interface AttemptQuestion {
  questionVersionId: string;
  /** With its key: not for learners' eyes. */
  question: Question;
  topicSlug: string;
}

/** The questions of an attempt in the order of its paper. */
export async function listAttemptQuestions(
  { db }: Pick<Services, 'db'>,
  { userId, attemptId }: { userId: string; attemptId: string },
): Promise<AttemptQuestion[]> {
  const attempt = await findAttempt(db, userId, attemptId);
  invariant(attempt, 'the attempt is there');
  const ids = attempt.paper.questions.map((each) => each.questionVersionId);
  const rows = new Map((await listPaperQuestions(db, ids)).map((row) => [row.questionVersionId, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [{ questionVersionId: id, question: row.question, topicSlug: row.topicSlug }] : [];
  });
}
