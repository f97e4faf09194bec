import type { ClaimDraft, RecommendationDraft } from '@debrief/contracts';
import { buildTopicTree, collectWordFacts } from '@debrief/core';
import type { ClaimKind, StoredClaim } from './claim-queries.ts';
import type { DebriefInput } from './debrief-input.ts';

export type LookUp = ReturnType<typeof createLookUp>;

/** What a draft is held against; `neighbours` are names of topics that are not in the attempt. */
export function createLookUp(attempt: DebriefInput, neighbours: readonly string[]) {
  const { questions, topics, scoreCard, passPercent, previous, memory } = attempt;
  const results = questions.map(({ result }) => result);
  const tree = buildTopicTree(topics);
  const topicIds = new Map(topics.map(({ id, slug }) => [slug, id]));
  const versionIds = new Map(questions.map(({ number, result }) => [number, result.questionVersionId]));
  const quoted = JSON.stringify(questions.map(({ question }) => question)).toLowerCase();
  const words = collectWordFacts({
    ...{ card: scoreCard, results, tree, passPercent, previous, memory, quoted },
    outsideTopics: neighbours,
  });
  return {
    ...{ results, tree, words },
    /** Slugs and numbers as ids; what is unknown has none. */
    toClaim(kind: ClaimKind, draft: ClaimDraft | RecommendationDraft): StoredClaim {
      const questionNumbers = [...new Set(draft.questions)];
      return {
        kind,
        topicId: (draft.topic !== null && topicIds.get(draft.topic)) || null,
        sentence: draft.sentence,
        questionNumbers,
        questionVersionIds: questionNumbers.flatMap((number) => versionIds.get(number) ?? []),
        ...('because' in draft && draft.because && { ground: draft.because }),
      };
    },
  };
}
