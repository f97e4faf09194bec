import type { AttemptView, InsightDraft } from '@debrief/contracts';
import type { ProviderDouble } from '../../src/index.ts';

type Pace = { chunkChars?: number; paceMs?: number };

/** What a model might write of an attempt whose last three answers are wrong; about 900 characters. */
export function draftOf(attempt: AttemptView, summary = plainSummary): InsightDraft {
  const [weak] = attempt.questions.slice(-1);
  if (!weak) throw new Error('The paper has no questions.');
  return {
    summary,
    strengths: [],
    weaknesses: [
      {
        topic: weak.topicSlug,
        sentence: 'The last one shows where to look again.',
        questions: [weak.number],
      },
    ],
    recommendations: [
      {
        topic: weak.topicSlug,
        sentence: 'Read how packets find their way, then try again.',
        questions: [weak.number],
        because: 'missed',
      },
    ],
    keyTakeaway: 'Packets follow the most specific route.',
  };
}

export const plainSummary = `${'You know your way around networks, and some routes still surprise you. '.repeat(7)}That is the whole of it.`;

/** From here on every insight is this draft, at this pace; whatever else is asked gets a plausible answer. */
export function scriptInsight(model: ProviderDouble, draft: InsightDraft, pace: Pace = {}): void {
  model.always((request) => (isInsight(request.schema) ? { say: draft, ...pace } : {}));
}

/** How often a model was asked for an insight. */
export function countInsightCalls(model: ProviderDouble): number {
  return model.requests.filter(({ schema }) => isInsight(schema)).length;
}

function isInsight(schema: object | null): boolean {
  return JSON.stringify(schema ?? {}).includes('keyTakeaway');
}
