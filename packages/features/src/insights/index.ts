export { judgeDraft } from './judge-draft.ts';
export { type ClaimCount, listClaimCounts } from './judgement-queries.ts';
export { insightsPersonalData } from './personal-data.ts';
export { insightsRouter } from './router.ts';
export { startInsightWriter } from './start-insight-writer.ts';
export { debriefTask } from './task.ts';
export { ensureInsightTask, insightSubscriptions, rewriteInsightTask } from './tasks.ts';
export { writeInsight } from './write-insight.ts';
