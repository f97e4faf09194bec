import type { Role, WebhookAudience } from '@debrief/contracts';
import { type Actor, AppError } from '@debrief/platform';

const byRole: Record<Role, readonly WebhookAudience[]> = {
  student: ['own'],
  tutor: ['own', 'students'],
  admin: ['own', 'students', 'everybody'],
};

/** What somebody of this role can choose from. It is asked again of each person when something is sent. */
export function audiencesOf({ role }: Pick<Actor, 'role'>): WebhookAudience[] {
  return [...byRole[role]];
}

/** @throws AppError `not-allowed` */
export function assertAudience(actor: Pick<Actor, 'role'>, audience: WebhookAudience): void {
  if (!audiencesOf(actor).includes(audience))
    throw new AppError('not-allowed', 'not for this role', { reason: 'webhook-audience' });
}
