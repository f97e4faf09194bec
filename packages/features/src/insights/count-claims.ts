import type { ClaimCounts } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { listClaimCounts } from './judgement-queries.ts';

const dayMs = 86_400_000;

/** Claims by model over days of UTC, both included. */
export function countClaims({ db }: Services, days: { from: string; to: string }): Promise<ClaimCounts> {
  return listClaimCounts(db, { from: new Date(days.from), to: new Date(Date.parse(days.to) + dayMs) });
}
