import type { VersionComparison } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function compareVersions(..._given: unknown[]): Promise<VersionComparison> {
  throw new AppError('unavailable', 'not yet');
}
