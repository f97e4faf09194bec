import type { SentQuestion } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { findSentQuestion } from '../ai-usage/index.ts';
import { findInsight, type InsightKey } from './insight-queries.ts';

/** What was sent to a model for this debrief, word for word, or why nothing was. */
export async function showSent({ db }: Services, key: InsightKey): Promise<SentQuestion> {
  const insight = await findInsight(db, key);
  const { aiCallId: callId = null, way = null } = insight ?? {};
  const sent = callId ? await findSentQuestion(db, { userId: key.userId, callId }) : undefined;
  if (!sent) return { kind: 'nothing', why: way?.by === 'rules' ? way.why : null };
  const { instructions, prompt, model } = sent;
  return { kind: 'sent', instructions, prompt, model, sentAt: sent.sentAt.toISOString() };
}
