import type { QuestionPreview } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function openPreview(..._given: unknown[]): Promise<QuestionPreview> {
  throw new AppError('unavailable', 'not yet');
}
