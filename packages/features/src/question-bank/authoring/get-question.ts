import type { QuestionDetail } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function getQuestion(..._given: unknown[]): Promise<QuestionDetail> {
  throw new AppError('unavailable', 'not yet');
}
