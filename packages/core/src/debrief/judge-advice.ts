import type { QuestionVersionId, TopicId } from '../ids.ts';
import type { TopicTree } from '../topics/topic-tree.ts';
import { type AdviceGround, showsGround, tinyQuizQuestions } from './advice-ground.ts';
import { isOn } from './judge-claim.ts';
import type { QuestionResult } from './question-result.ts';

/** Something to do next, with the questions that are to show why. */
export interface AdviceGiven {
  /** null when it is about the quiz as a whole, such as the pace. */
  topicId: TopicId | null;
  questionVersionIds: readonly QuestionVersionId[];
  /** What the questions show; undefined when its writer did not say: any trouble will do then. */
  ground?: AdviceGround | undefined;
}

export type AdviceRefusal =
  | 'no-questions'
  | 'topic-not-in-attempt'
  | 'question-not-in-attempt'
  | 'question-of-other-topic'
  | 'not-shown';

const troubles: readonly AdviceGround[] = ['missed', 'partial', 'open', 'slow', 'hurried'];

/**
 * Why a piece of advice is not kept; undefined: its questions show what it rests on (at least half of them). Only an
 * attempt without any question may have advice without proof.
 */
export function refuseAdvice(
  advice: AdviceGiven,
  results: readonly QuestionResult[],
  topics: TopicTree,
): AdviceRefusal | undefined {
  const { topicId, ground } = advice;
  if (results.length === 0 && topicId === null) return undefined;
  if (topicId !== null && !results.some((result) => isOn(result, topicId, topics)))
    return 'topic-not-in-attempt';
  const named = new Set(advice.questionVersionIds);
  if (named.size === 0) return 'no-questions';
  const proof = results.filter((result) => named.has(result.questionVersionId));
  if (proof.length < named.size) return 'question-not-in-attempt';
  if (topicId !== null && proof.some((result) => !isOn(result, topicId, topics)))
    return 'question-of-other-topic';
  if (ground === 'few' && results.length > tinyQuizQuestions) return 'not-shown';
  const shown = proof.filter((result) => isShown(result, ground));
  return shown.length * 2 >= proof.length ? undefined : 'not-shown';
}

function isShown(result: QuestionResult, ground: AdviceGround | undefined): boolean {
  return (ground === undefined ? troubles : [ground]).some((each) => showsGround(result, each));
}
