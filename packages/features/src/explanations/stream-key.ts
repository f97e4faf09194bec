import type { StreamKey } from '@debrief/platform';

export const explanationStream = 'explanation';

export interface ExplanationKey {
  userId: string;
  explanationId: string;
}

export function streamKeyOf({ userId, explanationId }: ExplanationKey): StreamKey {
  return { userId, ownerKind: explanationStream, ownerId: explanationId };
}
