import { createHash } from 'node:crypto';
import type { Mail, Services } from '@debrief/platform';
import { listUntoldAdministrators } from './budget-notice-queries.ts';
import { notify } from './notify.ts';

interface Reached {
  kind: 'soft' | 'hard';
  monthEndsAt: string;
}

/**
 * What models may cost this month was reached: for every administrator, by mail and in the app. Whose mail could not be sent
 * is told when the job runs again.
 */
export async function notifyBudgetReached(
  services: Services,
  { kind: limit, monthEndsAt }: Reached,
): Promise<void> {
  const notice = { kind: 'budget-reached' as const, subjectId: subjectOf(`${limit} ${monthEndsAt}`) };
  for (const { userId, email, isDemo } of await listUntoldAdministrators(services.db, notice)) {
    // Demo accounts are everybody's: nobody reads their mail.
    if (!isDemo) await services.mailer.send({ to: email, ...words(services, limit, monthEndsAt) });
    await notify(services, { userId, ...notice, payload: { limit, monthEndsAt } });
  }
}

/** The same limit of the same month is the same thing, however often the job runs. */
function subjectOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function words({ settings }: Services, kind: 'soft' | 'hard', monthEndsAt: string): Omit<Mail, 'to'> {
  const until = new Date(monthEndsAt).toISOString().slice(0, 10);
  const link = `${settings.baseUrl}/admin/limits`;
  if (kind === 'soft')
    return {
      subject: 'Models have reached the soft limit of this month',
      text: `What models may cost this month has reached its soft limit. They go on until the hard limit, if there is one; the month ends on ${until} (UTC).\n\nSee where it goes, and change the limits:\n${link}\n`,
    };
  return {
    subject: 'Models have reached the hard limit of this month',
    text: `What models may cost this month is spent. Rules write for everybody until ${until} (UTC); nobody loses anything but the model's words.\n\nSee where it went, and change the limits:\n${link}\n`,
  };
}
