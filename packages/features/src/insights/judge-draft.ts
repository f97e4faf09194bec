import type { ClaimDraft, InsightDraft, RecommendationDraft } from '@debrief/contracts';
import { buildTopicTree, judgeClaim } from '@debrief/core';
import type { AttemptForInsight } from '../quizzes/index.ts';
import type { StoredClaim } from './claim-queries.ts';

export interface JudgedDraft {
  /** In the order in which they are shown. */
  claims: StoredClaim[];
  /** What its questions did not bear out. */
  dropped: number;
}

/** Turns slugs and numbers into ids and drops every claim that its questions do not bear out. */
export function judgeDraft(draft: InsightDraft, attempt: AttemptForInsight): JudgedDraft {
  const lookUp = createLookUp(attempt);
  const strengths = judgeAll('strength', draft.strengths, lookUp);
  const weaknesses = judgeAll('weakness', draft.weaknesses, lookUp);
  const recommendations = draft.recommendations.map((advice) => toRecommendation(advice, lookUp));
  const named = draft.strengths.length + draft.weaknesses.length;
  return {
    claims: [...strengths, ...weaknesses, ...recommendations],
    dropped: named - strengths.length - weaknesses.length,
  };
}

type LookUp = ReturnType<typeof createLookUp>;

function createLookUp({ questions, topics }: AttemptForInsight) {
  return {
    results: questions.map(({ result }) => result),
    tree: buildTopicTree(topics),
    topicIds: new Map(topics.map(({ id, slug }) => [slug, id])),
    versionIds: new Map(questions.map(({ number, result }) => [number, result.questionVersionId])),
  };
}

/** One claim a topic: said twice it is still one strength. */
function judgeAll(
  kind: 'strength' | 'weakness',
  drafts: readonly ClaimDraft[],
  lookUp: LookUp,
): StoredClaim[] {
  const claims = drafts.flatMap((draft) => judge(kind, draft, lookUp) ?? []);
  return claims.filter(
    (claim, index) => claims.findIndex((each) => each.topicId === claim.topicId) === index,
  );
}

function judge(kind: 'strength' | 'weakness', draft: ClaimDraft, lookUp: LookUp): StoredClaim | null {
  const topicId = lookUp.topicIds.get(draft.topic);
  const numbers = [...new Set(draft.questions)];
  const questionVersionIds = numbers.flatMap((number) => lookUp.versionIds.get(number) ?? []);
  // A number that is not on the paper proves nothing.
  if (!topicId || questionVersionIds.length < numbers.length) return null;
  const verdict = judgeClaim({ kind, topicId, questionVersionIds }, lookUp.results, lookUp.tree);
  if (!verdict.isBorneOut) return null;
  return { kind, topicId, sentence: draft.sentence, questionNumbers: numbers, questionVersionIds };
}

function toRecommendation(draft: RecommendationDraft, { topicIds, versionIds }: LookUp): StoredClaim {
  const numbers = [...new Set(draft.questions)].filter((number) => versionIds.has(number));
  return {
    kind: 'recommendation',
    topicId: draft.topic === null ? null : (topicIds.get(draft.topic) ?? null),
    sentence: draft.sentence,
    questionNumbers: numbers,
    questionVersionIds: numbers.flatMap((number) => versionIds.get(number) ?? []),
  };
}
