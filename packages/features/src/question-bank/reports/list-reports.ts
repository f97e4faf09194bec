import type { ReportPage } from '@debrief/contracts';
import { AppError } from '@debrief/platform';

export async function listReports(..._given: unknown[]): Promise<ReportPage> {
  throw new AppError('unavailable', 'not yet');
}
