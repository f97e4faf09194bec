import type { BulkEditResult } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function bulkEdit(..._given: unknown[]): Promise<BulkEditResult> {
  throw new AppError('unavailable', 'not yet');
}
