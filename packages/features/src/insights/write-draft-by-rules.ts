import type { InsightDraft } from '@debrief/contracts';
import { type InsightClaim, type InsightRecommendation, writeInsightByRules } from '@debrief/core';
import type { DebriefInput } from './debrief-input.ts';

/** The debrief with no model, in the shape in which a model writes it: topics by slug, questions by number. */
export function writeDraftByRules(attempt: DebriefInput): InsightDraft {
  const content = writeInsightByRules({
    card: attempt.scoreCard,
    results: attempt.questions.map(({ result }) => result),
    topics: attempt.topics,
    passPercent: attempt.passPercent,
    previous: attempt.previous,
    memory: attempt.memory ?? null,
    hasRunOutOfTime: attempt.hasRunOutOfTime,
    seed: attempt.attemptId,
    locale: 'en',
  });
  const slugs = new Map(attempt.topics.map(({ id, slug }) => [id, slug]));
  const numbers = new Map(attempt.questions.map(({ number, result }) => [result.questionVersionId, number]));
  const numbersOf = ({ questionVersionIds }: InsightClaim | InsightRecommendation) =>
    questionVersionIds.flatMap((id) => numbers.get(id) ?? []).slice(0, 60);
  const claims = (list: readonly InsightClaim[]) =>
    list.map((claim) => ({
      topic: slugs.get(claim.topicId) ?? '',
      sentence: claim.sentence,
      questions: numbersOf(claim),
    }));
  return {
    summary: content.summary,
    strengths: claims(content.strengths),
    weaknesses: claims(content.weaknesses),
    recommendations: content.recommendations.map((advice) => ({
      topic: advice.topicId === null ? null : (slugs.get(advice.topicId) ?? null),
      sentence: advice.sentence,
      questions: numbersOf(advice),
      because: advice.ground,
    })),
    keyTakeaway: content.keyTakeaway,
  };
}
