import { AppError } from '@debrief/platform';

export async function answerReport(..._given: unknown[]): Promise<void> {
  throw new AppError('unavailable', 'not yet');
}
