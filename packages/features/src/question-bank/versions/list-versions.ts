import type { QuestionVersionRow } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function listVersions(..._given: unknown[]): Promise<QuestionVersionRow[]> {
  throw new AppError('unavailable', 'not yet');
}
