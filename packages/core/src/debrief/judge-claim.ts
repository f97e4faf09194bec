import type { QuestionVersionId, TopicId } from '../ids.ts';
import type { TopicTree } from '../topics/topic-tree.ts';
import type { QuestionResult } from './question-result.ts';

/** Something said about a topic, with the questions that are to prove it. */
export interface Claim {
  kind: 'strength' | 'weakness';
  topicId: TopicId;
  questionVersionIds: readonly QuestionVersionId[];
}

export const claimRefusals = [
  'no-questions',
  'topic-not-in-attempt',
  'question-not-in-attempt',
  'question-of-other-topic',
  'not-mostly-right',
  'not-mostly-wrong',
  'topic-says-otherwise',
] as const;
export type ClaimRefusal = (typeof claimRefusals)[number];

export type ClaimVerdict =
  | { isBorneOut: true }
  | { isBorneOut: false; reason: ClaimRefusal; sentence: string };

/** Whether the questions of a claim bear it out; claims that are not borne out are dropped before they are stored. */
export function judgeClaim(
  _claim: Claim,
  _results: readonly QuestionResult[],
  _topics: TopicTree,
): ClaimVerdict {
  throw new Error('judgeClaim follows.');
}
