import type { Media } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function uploadMedia(..._given: unknown[]): Promise<Media> {
  throw new AppError('unavailable', 'not yet');
}
