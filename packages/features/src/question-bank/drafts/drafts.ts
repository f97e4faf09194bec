import type { QuestionDraft } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function discardDraft(..._given: unknown[]): Promise<void> {
  throw new AppError('unavailable', 'not yet');
}

export async function getDraft(..._given: unknown[]): Promise<QuestionDraft> {
  throw new AppError('unavailable', 'not yet');
}

export async function listDrafts(..._given: unknown[]): Promise<QuestionDraft[]> {
  throw new AppError('unavailable', 'not yet');
}
