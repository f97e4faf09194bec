import { type Plan, plans } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import type { Settings } from '@debrief/platform';
import { findPlanName } from './plan-queries.ts';

/** The plan of a person; null when billing is off and everybody has everything within the quotas. */
export async function getPlan(
  { db, settings }: { db: DbOrTrx; settings: Pick<Settings, 'BILLING'> },
  userId: string,
): Promise<Plan | null> {
  if (settings.BILLING === 'off') return null;
  return plans[(await findPlanName(db, userId)) ?? 'free'];
}
