import type { AiResult } from '@debrief/ai';
import type { InsightDraft } from '@debrief/contracts';
import type { Services, StreamWriter } from '@debrief/platform';
import type { DebriefInput } from './debrief-input.ts';
import { findInsight, type InsightKey } from './insight-queries.ts';
import { debriefTask } from './task.ts';

/** Asks the gateway once and tells what it says as it says it. Rejects when the writer's signal aborts. */
export async function tellDraft(
  services: Services,
  writer: StreamWriter,
  { key, attempt }: { key: InsightKey; attempt: DebriefInput },
): Promise<AiResult<InsightDraft>> {
  const insight = await findInsight(services.db, key);
  const answer = services.gateway.stream(debriefTask, attempt, {
    userId: key.userId,
    requestKey: requestKeyOf(key, insight?.retryCount ?? 0),
    signal: writer.signal,
    resume: { text: await writer.textLeft() },
  });
  for await (const event of answer) {
    if (event.type === 'reset') await writer.restart();
    else if (event.type === 'delta') writer.append(event.text);
    else writer.wait({ place: event.place, expectedMs: event.expectedMs });
  }
  return answer.result;
}

/** A writer that takes over continues the same call; a try that a person asked for is another. */
function requestKeyOf({ attemptId }: InsightKey, retryCount: number): string {
  return retryCount === 0 ? `insight:${attemptId}` : `insight:${attemptId}:${retryCount}`;
}
