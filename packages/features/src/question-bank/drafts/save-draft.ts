import type { SaveDraftResult } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function saveDraft(..._given: unknown[]): Promise<SaveDraftResult> {
  throw new AppError('unavailable', 'not yet');
}
