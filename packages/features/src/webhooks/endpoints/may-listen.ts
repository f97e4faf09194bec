import { type WebhookEvent, webhookEventScopes } from '@debrief/contracts';
import { type Actor, AppError, type Services } from '@debrief/platform';
import { isDemoAccount } from '../../accounts/index.ts';

/**
 * Who says where messages go, and of what. A key hears of nothing that it could not read; and an account that everybody
 * uses makes us call nobody.
 * @throws AppError `not-allowed`
 */
export async function assertMayListen(
  { db, settings }: Pick<Services, 'db' | 'settings'>,
  { userId, scopes }: Pick<Actor, 'userId' | 'scopes'>,
  events: readonly WebhookEvent[],
): Promise<void> {
  const missing =
    scopes && events.map((event) => webhookEventScopes[event]).find((scope) => !scopes.includes(scope));
  if (missing)
    throw new AppError('not-allowed', `The key lacks the scope ${missing}.`, { reason: 'scope-missing' });
  if (settings.demo === 'open' && (await isDemoAccount(db, userId)))
    throw new AppError('not-allowed', 'everybody uses this account', { reason: 'webhook-demo' });
}
