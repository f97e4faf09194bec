import { buildPaper } from '@debrief/core';
import { AppError, newId, notFound, type Services } from '@debrief/platform';
import { listPaperSources } from '../paper/paper-source-queries.ts';
import { insertAttempt } from '../start-attempt-queries.ts';
import { ensurePracticeQuiz, findOpenPractice } from './practice-quiz-queries.ts';

interface TopicPractice {
  userId: string;
  topicId: string;
  /** In no matter which order: the paper shuffles them. */
  questionIds: readonly string[];
}

/**
 * A study attempt of these questions, without a clock, that counts for no grade. One of the topic that is open goes on:
 * then the questions are left alone. The caller has made sure that the person may see them.
 */
export async function startTopicPractice(
  services: Pick<Services, 'db' | 'clock'>,
  { userId, topicId, questionIds }: TopicPractice,
): Promise<string> {
  const sources = await listPaperSources(services.db, questionIds);
  if (sources.size === 0)
    throw new AppError('gone', 'nothing is left to practise', { reason: 'nothing-to-practise' });
  const questions = [...sources.values()].map((source) => ({ ...source, points: '1' }));
  return services.db.transaction().execute(async (trx) => {
    const quiz = await ensurePracticeQuiz(trx, topicId, { quizId: newId(), quizVersionId: newId() });
    if (!quiz) throw notFound('topic');
    const id = newId();
    const isNew = await insertAttempt(trx, {
      ...{ userId, id, ...quiz, mode: 'study', timeFactor: 1, isCounted: false },
      paper: buildPaper({ seed: id, questions, shuffleQuestions: true, shuffleOptions: true }),
      ...{ startedAt: services.clock.now(), deadlineAt: null },
    });
    // Another tab was first.
    return isNew ? id : ((await findOpenPractice(trx, userId, topicId))?.attemptId ?? id);
  });
}
