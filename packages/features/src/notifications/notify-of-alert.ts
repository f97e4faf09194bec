import type { Alert } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { listUntoldAdministrators } from './budget-notice-queries.ts';
import { notify } from './notify.ts';

/** Background work needs attention: for every administrator, once per incident. */
export async function notifyAlert(services: Services, { id, kind, severity }: Alert): Promise<void> {
  const notice = { kind: 'alert-raised' as const, subjectId: id };
  for (const { userId } of await listUntoldAdministrators(services.db, notice))
    await notify(services, { userId, ...notice, payload: { alert: kind, severity } });
}
