import type { SaveQuestionResult } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function saveQuestion(..._given: unknown[]): Promise<SaveQuestionResult> {
  throw new AppError('unavailable', 'not yet');
}
