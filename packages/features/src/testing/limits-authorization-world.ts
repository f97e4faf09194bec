import type { Actor } from '@debrief/platform';
import { blockPerson, setLimit } from '../ai-usage/limits/change-limits.ts';
import { listLimits } from '../ai-usage/limits/list-limits.ts';
import type { OpenServices } from '../services.ts';

/** A limit for everybody that stops nobody, and somebody who is blocked. */
export async function makeLimitsWorld(
  services: OpenServices,
  { admin, blocked }: { admin: Actor; blocked: Actor },
): Promise<{ limitId: string }> {
  const target = { scope: 'everybody' } as const;
  await setLimit(services, admin, { target, period: 'day', unit: 'tokens', amount: 1_000_000, note: '' });
  await blockPerson(services, admin, { personId: blocked.userId, reason: 'A shared account.' });
  const { limits } = await listLimits(services);
  return { limitId: limits.find(({ unit }) => unit === 'tokens')?.id ?? '' };
}
