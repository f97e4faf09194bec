import type { Services } from '@debrief/platform';
import type { ExplanationKey } from './stream-key.ts';
import { writeExplanation } from './write-explanation.ts';

/** Starts the writer and does not wait for it: no reader's leaving ends it. */
export function startWriting(services: Services, key: ExplanationKey): void {
  writeExplanation(services, key).catch((error) =>
    services.log.error(
      { err: error, explanationId: key.explanationId },
      'an explanation could not be started',
    ),
  );
}
