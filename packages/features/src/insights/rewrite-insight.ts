import type { Services } from '@debrief/platform';
import { getAttemptForInsight } from '../quizzes/index.ts';
import { replaceClaims } from './claim-queries.ts';
import { type InsightKey, storeInsight } from './insight-queries.ts';
import { judgeDraft } from './judge-draft.ts';
import { recall } from './recall.ts';
import { streamKeyOf } from './stream-key.ts';
import { writeDraftByRules } from './write-draft-by-rules.ts';

/**
 * A score was changed: a debrief that is there tells the new numbers, by the rules, since what a model said of the old
 * ones may be wrong now. One that is still being written, or not begun, reads the new results anyway or is told again.
 */
export async function rewriteInsight(services: Services, key: InsightKey): Promise<void> {
  const stream = await services.streams.find(streamKeyOf(key));
  if (stream?.status === 'writing') throw new Error('the debrief is being written; its numbers come after');
  if (stream?.status !== 'ready') return;
  const found = await getAttemptForInsight(services, key);
  if (!found) return;
  const attempt = await recall(services, key, found);
  const draft = writeDraftByRules(attempt);
  const { claims, dropped } = judgeDraft(draft, attempt);
  await services.events.transaction(async (trx, publish) => {
    const id = await storeInsight(trx, key, {
      ...{ summary: draft.summary, keyTakeaway: draft.keyTakeaway },
      ...{ droppedClaims: dropped, isFilledByRules: false },
      way: { by: 'rules', why: 'rescored' },
    });
    await replaceClaims(trx, { userId: key.userId, id }, claims);
    await publish({ name: 'insight.rewritten', ...key });
  });
}
