import type { ClaimDraft, InsightDraft, RecommendationDraft } from '@debrief/contracts';
import {
  type AdviceRefusal,
  type ClaimRefusal,
  judgeClaim,
  judgeWords,
  refuseAdvice,
  type WordRefusal,
  type WordScope,
} from '@debrief/core';
import type { StoredClaim } from './claim-queries.ts';
import type { DebriefInput } from './debrief-input.ts';
import { createLookUp, type LookUp } from './look-up.ts';

/** A statement, or a sentence of one, that is not kept, and why. */
export interface Drop {
  part: StoredClaim['kind'] | 'summary' | 'takeaway';
  reason: ClaimRefusal | AdviceRefusal | WordRefusal | 'said-twice';
}

/** What is true of a draft. */
export interface JudgedDraft {
  /** Empty when nothing of it stands. */
  summary: string;
  keyTakeaway: string;
  /** In the order in which they are shown. */
  claims: StoredClaim[];
  drops: Drop[];
  /** The number of drops. */
  dropped: number;
  /** Strengths, weaknesses and recommendations as they were written. */
  written: number;
}

/**
 * Turns slugs and numbers into ids, drops every claim and every piece of advice that its questions do not bear out, and
 * every sentence whose figures or topics are not those of the attempt.
 */
export function judgeDraft(
  draft: InsightDraft,
  attempt: DebriefInput,
  neighbours: readonly string[] = [],
): JudgedDraft {
  const lookUp = createLookUp(attempt, neighbours);
  const drops: Drop[] = [];
  const words = (part: Drop['part'], text: string, scope: WordScope = {}): string => {
    const judged = judgeWords(text, scope, lookUp.words);
    drops.push(...judged.dropped.map(({ reason }) => ({ part, reason })));
    return judged.text;
  };
  const keep = (claim: StoredClaim, reason: Drop['reason'] | undefined): StoredClaim[] => {
    if (reason) drops.push({ part: claim.kind, reason });
    const sentence = reason ? '' : words(claim.kind, claim.sentence, claim);
    return sentence === '' ? [] : [{ ...claim, sentence }];
  };
  const summary = words('summary', draft.summary);
  const claims = [
    ...inTurn('strength', draft.strengths, { lookUp, keep }),
    ...inTurn('weakness', draft.weaknesses, { lookUp, keep }),
    ...draft.recommendations.flatMap((advice) => judgeRecommendation(advice, { lookUp, keep })),
  ];
  const keyTakeaway = words('takeaway', draft.keyTakeaway);
  const written = draft.strengths.length + draft.weaknesses.length + draft.recommendations.length;
  return { summary, keyTakeaway, claims, drops, dropped: drops.length, written };
}

interface Bench {
  lookUp: LookUp;
  keep(claim: StoredClaim, reason: Drop['reason'] | undefined): StoredClaim[];
}

/** One claim a topic: said twice it is still one strength. */
function inTurn(kind: 'strength' | 'weakness', drafts: readonly ClaimDraft[], bench: Bench): StoredClaim[] {
  const claims: StoredClaim[] = [];
  for (const draft of drafts) {
    const claim = bench.lookUp.toClaim(kind, draft);
    const isTwice = claims.some(({ topicId }) => topicId === claim.topicId);
    claims.push(
      ...bench.keep(claim, refusalOf(kind, claim, bench.lookUp) ?? (isTwice ? 'said-twice' : undefined)),
    );
  }
  return claims;
}

function refusalOf(
  kind: 'strength' | 'weakness',
  { topicId, questionNumbers, questionVersionIds }: StoredClaim,
  { results, tree }: LookUp,
): ClaimRefusal | undefined {
  if (topicId === null) return 'topic-not-in-attempt';
  // A number that is not on the paper proves nothing.
  if (questionVersionIds.length < questionNumbers.length) return 'question-not-in-attempt';
  const verdict = judgeClaim({ kind, topicId, questionVersionIds }, results, tree);
  return verdict.isBorneOut ? undefined : verdict.reason;
}

function judgeRecommendation(draft: RecommendationDraft, { lookUp, keep }: Bench): StoredClaim[] {
  const claim = lookUp.toClaim('recommendation', draft);
  const { topicId, questionVersionIds, questionNumbers } = claim;
  if (draft.topic !== null && topicId === null) return keep(claim, 'topic-not-in-attempt');
  if (questionVersionIds.length < questionNumbers.length) return keep(claim, 'question-not-in-attempt');
  const advice = { topicId, questionVersionIds, ground: draft.because };
  return keep(claim, refuseAdvice(advice, lookUp.results, lookUp.tree));
}
