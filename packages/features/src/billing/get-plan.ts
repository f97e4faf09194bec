import type { Plan } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import type { Settings } from '@debrief/platform';

/** The plan of a person; null when billing is off and everybody has everything within the quotas. */
export async function getPlan(
  { settings }: { db: DbOrTrx; settings: Settings },
  _userId: string,
): Promise<Plan | null> {
  if (settings.BILLING === 'off') return null;
  throw new Error('Billing is not open yet.');
}
