import type { QuestionDetail } from '@debrief/contracts';
import { type Actor, AppError, type Services } from '@debrief/platform';
import { getQuestion } from '../../question-bank/index.ts';

/**
 * Whoever may edit a question may correct it.
 * @throws AppError `not-found` when it is not for this person, `not-allowed` when somebody else wrote it.
 */
export async function getCorrectable(
  services: Services,
  actor: Actor,
  questionId: string,
): Promise<QuestionDetail> {
  const question = await getQuestion(services, actor, { questionId, version: null });
  if (!question.canEdit)
    throw new AppError('not-allowed', 'somebody else wrote it', { reason: 'not-your-question' });
  return question;
}
