import type { HintPlace } from '@debrief/contracts';
import { AppError, invariant, notFound, type Services } from '@debrief/platform';
import { getAttempt } from '../quizzes/index.ts';
import { findKeyVersion, findOpenCard } from './asked-queries.ts';
import type { HintAsked } from './hint-task.ts';

type OpenQuestion = Omit<HintAsked, 'isSecondTry'>;

/**
 * A question that a person may be given a hint for: open, outside of exams, its author's own hints used up.
 * @throws AppError `not-found`, `not-allowed` where a quiz offers no hints, `conflict` when it is over or the ladder is not.
 */
export function loadOpen(
  services: Pick<Services, 'db'>,
  userId: string,
  at: HintPlace,
): Promise<OpenQuestion> {
  return at.type === 'attempt' ? loadFromAttempt(services, userId, at) : loadFromCard(services, userId, at);
}

async function loadFromAttempt(
  services: Pick<Services, 'db'>,
  userId: string,
  { attemptId, questionVersionId }: HintPlace & { type: 'attempt' },
): Promise<OpenQuestion> {
  const attempt = await getAttempt(services, { userId, role: 'student' }, attemptId);
  const asked = attempt.questions.find((each) => each.questionVersionId === questionVersionId);
  if (!asked) throw notFound('attempt');
  if (!attempt.offersHints)
    throw new AppError('not-allowed', 'this attempt offers no hints', { reason: 'hints-not-offered' });
  if (attempt.status !== 'in-progress' || asked.reveal)
    throw new AppError('conflict', 'the question is closed', { reason: 'question-closed' });
  assertLadderIsUsedUp(asked.answer.takenHints.length, asked.question.hints?.length ?? 0);
  const key = await findKeyVersion(services.db, { userId, attemptId, questionVersionId });
  invariant(key, 'every question of a paper is in the bank');
  return { question: key.question, topicName: asked.topicName, language: attempt.language };
}

async function loadFromCard(
  { db }: Pick<Services, 'db'>,
  userId: string,
  { cardId, questionVersionId }: HintPlace & { type: 'practice' },
): Promise<OpenQuestion> {
  const card = await findOpenCard(db, { userId, cardId, questionVersionId });
  if (!card) throw notFound('practice-card');
  const { hintsTaken, ...asked } = card;
  assertLadderIsUsedUp(hintsTaken, asked.question.hints?.length ?? 0);
  return asked;
}

function assertLadderIsUsedUp(taken: number, length: number): void {
  if (taken < length)
    throw new AppError('conflict', "the author's hints come first", { reason: 'ladder-first' });
}
