import type { SimilarQuestion } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function findSimilar(..._given: unknown[]): Promise<SimilarQuestion[]> {
  throw new AppError('unavailable', 'not yet');
}
