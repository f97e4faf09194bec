import type { Services } from '@debrief/platform';
import { startWriting } from './start-writing.ts';
import { insightStream } from './stream-key.ts';

/**
 * Writes insights in this process: at once after a submission that it committed, and within seconds those that a dead
 * process left. Returns how to stop.
 */
export function startInsightWriter(services: Services): () => void {
  const stopListening = services.events.listen('attempt.submitted', ({ userId, attemptId }) =>
    startWriting(services, { userId, attemptId }),
  );
  const stopAdopting = services.streams.adopt(insightStream, ({ userId, ownerId }) =>
    startWriting(services, { userId, attemptId: ownerId }),
  );
  return () => {
    stopListening();
    stopAdopting();
  };
}
