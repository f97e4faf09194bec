import type { Services } from '@debrief/platform';
import { notify } from './notify.ts';

interface WebhookOff {
  userId: string;
  /** New each time something is said. */
  noticeId: string;
  endpointId: string;
  host: string;
  reason: 'gone' | 'failing';
}

/** Nothing is sent to that address any more; whoever runs the program at its other end may not know yet. */
export async function notifyWebhookOff(
  services: Services,
  { userId, noticeId, ...payload }: WebhookOff,
): Promise<void> {
  await notify(services, { userId, kind: 'webhook-off', subjectId: noticeId, payload });
}
