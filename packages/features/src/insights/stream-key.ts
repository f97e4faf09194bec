import type { StreamKey } from '@debrief/platform';
import type { InsightKey } from './insight-queries.ts';

export const insightStream = 'insight';

export function streamKeyOf({ userId, attemptId }: InsightKey): StreamKey {
  return { userId, ownerKind: insightStream, ownerId: attemptId };
}
