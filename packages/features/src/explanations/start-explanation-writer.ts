import type { Services } from '@debrief/platform';
import { startWriting } from './start-writing.ts';
import { explanationStream } from './stream-key.ts';

/** Writes within seconds what a dead process left. Returns how to stop. */
export function startExplanationWriter(services: Services): () => void {
  return services.streams.adopt(explanationStream, ({ userId, ownerId }) =>
    startWriting(services, { userId, explanationId: ownerId }),
  );
}
