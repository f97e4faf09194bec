import type { QuestionVersionId, TopicId } from '../ids.ts';
import { meanCredit } from '../points/credit.ts';
import type { TopicTree } from '../topics/topic-tree.ts';
import type { QuestionResult } from './question-result.ts';

/** Something said about a topic, with the questions that are to prove it. */
export interface Claim {
  kind: 'strength' | 'weakness';
  topicId: TopicId;
  questionVersionIds: readonly QuestionVersionId[];
}

/** A strength needs at least this mean credit over its questions. */
export const strengthMinCredit = 0.7;
/** A weakness needs at most this mean credit over its questions. */
export const weaknessMaxCredit = 0.5;
/** A topic that went worse than this as a whole is nobody's strength, whichever of its questions are picked out. */
const strengthMinTopicCredit = 0.5;
/** A topic that went this well as a whole (the score card calls it strong) is nobody's weakness. */
const weaknessBelowTopicCredit = 0.8;

const refusals = {
  'no-questions': 'No questions are named that could prove it.',
  'topic-not-in-attempt': 'The attempt has no questions on this topic.',
  'question-not-in-attempt': 'A named question is not part of the attempt.',
  'question-of-other-topic': 'A named question belongs to another topic.',
  'not-mostly-right': 'The named questions were not mostly right.',
  'not-mostly-wrong': 'The named questions were not mostly wrong.',
  'topic-says-otherwise': 'The other questions on the topic say the opposite.',
} as const;

export type ClaimRefusal = keyof typeof refusals;
export const claimRefusals = Object.keys(refusals) as ClaimRefusal[];

export type ClaimVerdict =
  | { isBorneOut: true }
  | { isBorneOut: false; reason: ClaimRefusal; sentence: string };

/**
 * Whether the questions of a claim bear it out; claims that are not borne out are dropped before they are stored.
 * Questions of topics below the claimed one count as its own.
 */
export function judgeClaim(
  claim: Claim,
  results: readonly QuestionResult[],
  topics: TopicTree,
): ClaimVerdict {
  const reason = refusalOf(claim, results, topics);
  return reason ? { isBorneOut: false, reason, sentence: refusals[reason] } : { isBorneOut: true };
}

function refusalOf(
  claim: Claim,
  results: readonly QuestionResult[],
  topics: TopicTree,
): ClaimRefusal | undefined {
  const ofTopic = results.filter((result) => isOn(result, claim.topicId, topics));
  if (ofTopic.length === 0) return 'topic-not-in-attempt';
  const named = new Set(claim.questionVersionIds);
  if (named.size === 0) return 'no-questions';
  const known = new Set(results.map((result) => result.questionVersionId));
  if ([...named].some((id) => !known.has(id))) return 'question-not-in-attempt';
  const proof = ofTopic.filter((result) => named.has(result.questionVersionId));
  if (proof.length < named.size) return 'question-of-other-topic';
  return contradiction(claim.kind, creditOf(proof), creditOf(ofTopic));
}

function contradiction(
  kind: Claim['kind'],
  proofCredit: number,
  topicCredit: number,
): ClaimRefusal | undefined {
  if (kind === 'strength') {
    if (proofCredit < strengthMinCredit) return 'not-mostly-right';
    return topicCredit < strengthMinTopicCredit ? 'topic-says-otherwise' : undefined;
  }
  if (proofCredit > weaknessMaxCredit) return 'not-mostly-wrong';
  return topicCredit >= weaknessBelowTopicCredit ? 'topic-says-otherwise' : undefined;
}

/** Whether a question is on this topic, its category, or anything below it. */
export function isOn(result: QuestionResult, topicId: TopicId, topics: TopicTree): boolean {
  return (
    result.topicId === topicId || result.categoryId === topicId || topics.isWithin(result.topicId, topicId)
  );
}

function creditOf(results: readonly QuestionResult[]): number {
  return meanCredit(results.map((result) => result.credit));
}
