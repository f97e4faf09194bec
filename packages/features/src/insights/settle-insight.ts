import type { AiResult } from '@debrief/ai';
import type { AiWay, InsightDraft } from '@debrief/contracts';
import type { Trx } from '@debrief/db';
import { countDroppedClaims, newId, type Publish } from '@debrief/platform';
import { replaceClaims } from './claim-queries.ts';
import type { DebriefInput } from './debrief-input.ts';
import { fillByRules } from './fill-by-rules.ts';
import { type InsightKey, storeInsight } from './insight-queries.ts';
import { judgeDraft } from './judge-draft.ts';
import { insertJudgement } from './judgement-queries.ts';
import { debriefTask } from './task.ts';
import { writeDraftByRules } from './write-draft-by-rules.ts';

interface Change {
  trx: Trx;
  publish: Publish;
}

export interface WrittenDraft {
  result: AiResult<InsightDraft>;
  attempt: DebriefInput;
  /** Names of topics that are not in the attempt. */
  neighbours: readonly string[];
}

/** Stores what is true of the draft, in the transaction that ends the stream. */
export async function settleInsight(
  { trx, publish }: Change,
  key: InsightKey,
  { result, attempt, neighbours }: WrittenDraft,
): Promise<void> {
  const judged = judgeDraft(result.output, attempt, neighbours);
  const rules = judgeDraft(writeDraftByRules(attempt), attempt, neighbours);
  const { isFilled, summary, keyTakeaway, claims } = fillByRules(judged, rules);
  const id = await storeInsight(trx, key, {
    ...{ summary, keyTakeaway, way: result.way, aiCallId: result.callId },
    ...{ droppedClaims: judged.dropped, isFilledByRules: isFilled },
  });
  const insight = { userId: key.userId, id };
  const model = writerOf(result.way);
  await replaceClaims(trx, insight, claims);
  const { written, drops } = judged;
  await insertJudgement(trx, {
    id: newId(),
    insight,
    model,
    taskVersion: debriefTask.version,
    written,
    drops,
  });
  for (const { reason } of drops) countDroppedClaims({ model, reason });
  await publish({ name: 'insight.ready', ...key });
}

function writerOf(way: AiWay): string {
  return way.by === 'rules' ? 'rules' : way.model;
}
