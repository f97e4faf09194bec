import type { Claim, Insight, InsightState, Recommendation } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { type ClaimKind, type ClaimRow, listClaims } from './claim-queries.ts';
import { ensureInsight } from './ensure-insight.ts';
import { findInsight, type InsightKey, type InsightRow } from './insight-queries.ts';
import { streamKeyOf } from './stream-key.ts';

/** How the insight of a submitted attempt stands, and the whole of it once it was ready. */
export async function getInsight(services: Services, key: InsightKey): Promise<InsightState> {
  await ensureInsight(services, key);
  const [stream, row] = await Promise.all([
    services.streams.find(streamKeyOf(key)),
    findInsight(services.db, key),
  ]);
  const status = stream?.status ?? 'pending';
  // While it is written anew, the words of before still stand.
  const insight = row?.readyAt ? await loadInsight(services, key, row) : null;
  return {
    attemptId: key.attemptId,
    status,
    insight,
    way: insight && (row?.way ?? null),
    reason: status === 'failed' ? (stream?.reason ?? 'could-not-write') : null,
    droppedClaims: row?.droppedClaims ?? 0,
    isFilledByRules: row?.isFilledByRules ?? false,
    readyAt: insight && (row?.readyAt?.toISOString() ?? null),
  };
}

async function loadInsight({ db }: Services, { userId }: InsightKey, row: InsightRow): Promise<Insight> {
  const claims = await listClaims(db, { userId, id: row.id });
  const of = (kind: ClaimKind) => claims.filter((claim) => claim.kind === kind).map(toWire);
  return {
    summary: row.summary ?? '',
    strengths: of('strength') as Claim[],
    weaknesses: of('weakness') as Claim[],
    recommendations: of('recommendation'),
    keyTakeaway: row.keyTakeaway ?? '',
  };
}

function toWire(claim: ClaimRow): Recommendation {
  return {
    topic: claim.topicSlug,
    topicId: claim.topicId,
    topicName: claim.topicName,
    sentence: claim.sentence,
    questions: claim.questionNumbers,
    questionVersionIds: claim.questionVersionIds,
    ...(claim.ground && { because: claim.ground }),
  };
}
