import type { Dashboard, DashboardBody } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { getDashboardText } from '../../dashboard/index.ts';

/** What the person's dashboard shows, as far as it is compiled. */
export async function readDashboard(services: Services, userId: string): Promise<DashboardBody | null> {
  return (JSON.parse(await getDashboardText(services, userId)) as Dashboard).body;
}
