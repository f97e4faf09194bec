import { AppError } from '@debrief/platform';

export async function undoBulkEdit(..._given: unknown[]): Promise<void> {
  throw new AppError('unavailable', 'not yet');
}
