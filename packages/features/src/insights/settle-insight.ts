import type { AiResult } from '@debrief/ai';
import type { InsightDraft } from '@debrief/contracts';
import type { Trx } from '@debrief/db';
import type { Publish } from '@debrief/platform';
import type { AttemptForInsight } from '../quizzes/index.ts';
import { replaceClaims } from './claim-queries.ts';
import { type InsightKey, storeInsight } from './insight-queries.ts';
import { judgeDraft } from './judge-draft.ts';

interface Change {
  trx: Trx;
  publish: Publish;
}

/** Stores what is true of the draft, in the transaction that ends the stream. */
export async function settleInsight(
  { trx, publish }: Change,
  key: InsightKey,
  { result, attempt }: { result: AiResult<InsightDraft>; attempt: AttemptForInsight },
): Promise<void> {
  const { claims, dropped } = judgeDraft(result.output, attempt);
  const id = await storeInsight(trx, key, {
    summary: result.output.summary,
    keyTakeaway: result.output.keyTakeaway,
    way: result.way,
    aiCallId: result.callId,
    droppedClaims: dropped,
  });
  await replaceClaims(trx, { userId: key.userId, id }, claims);
  await publish({ name: 'insight.ready', ...key });
}
