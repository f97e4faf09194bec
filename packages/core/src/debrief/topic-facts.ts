import type { QuestionVersionId, TopicId } from '../ids.ts';
import { meanCredit } from '../points/credit.ts';
import type { TopicTree } from '../topics/topic-tree.ts';
import type { QuestionResult } from './question-result.ts';
import { type SeenBefore, type StudyMemory, seenBefore } from './study-memory.ts';
import { expectedMsOf, timeRatioOf } from './time-efficiency.ts';
import type { TopicScore } from './topic-scores.ts';

/** What can be said of one topic of an attempt without choosing any words. */
export interface TopicFact {
  topicId: TopicId;
  name: string;
  total: number;
  right: number;
  /** Half of the credit or less: wrong, open, or mostly wrong. */
  missed: number;
  /** Of the missed, those that earned a part. */
  partial: number;
  /** Of the missed, those without any answer. */
  open: number;
  /** Of the missed, those answered in less than half of the expected time. */
  rushed: number;
  /** Mean credit, 0..1. */
  credit: number;
  /** 0..100 in the previous attempt; null when it had no such topic. */
  previousPercent: number | null;
  /** How it went in the attempt that the last debrief was about, whatever its quiz; null when it was not met there. */
  before: SeenBefore | null;
  /** The answered questions took at least 1.5 times what was expected. */
  isSlow: boolean;
  rightIds: QuestionVersionId[];
  missedIds: QuestionVersionId[];
  /** Topics of the attempt that lie below this one. */
  parts: TopicFact[];
}

/** Facts of every category and topic that the results name and the tree has a name for. */
export function collectTopicFacts(
  results: readonly QuestionResult[],
  tree: TopicTree,
  past: { previous: readonly TopicScore[]; memory?: StudyMemory | null | undefined },
): TopicFact[] {
  const factOf = (topicId: TopicId, members: readonly QuestionResult[]) =>
    describeTopic({ topicId, members, name: tree.find(topicId)?.name ?? '', ...past });
  const topics = [...Map.groupBy(results, (result) => result.topicId)].map(([id, group]) =>
    factOf(id, group),
  );
  const categories = [...Map.groupBy(results, (result) => result.categoryId)].map(([id, group]) => ({
    ...factOf(id, group),
    parts: topics.filter(
      ({ topicId, name }) => name !== '' && topicId !== id && group.some((each) => each.topicId === topicId),
    ),
  }));
  const categoryIds = new Set(categories.map((category) => category.topicId));
  const all = [...categories, ...topics.filter((topic) => !categoryIds.has(topic.topicId))];
  return all.filter((fact) => fact.name !== '');
}

interface TopicMembers {
  topicId: TopicId;
  name: string;
  members: readonly QuestionResult[];
  previous: readonly TopicScore[];
  memory?: StudyMemory | null | undefined;
}

function describeTopic({ topicId, name, members, previous, memory }: TopicMembers): TopicFact {
  const right = members.filter((result) => result.outcome === 'right');
  const missed = members.filter(isMissed);
  return {
    topicId,
    name,
    total: members.length,
    right: right.length,
    missed: missed.length,
    partial: missed.filter((result) => result.outcome === 'partial').length,
    open: missed.filter((result) => result.outcome === 'unanswered').length,
    rushed: missed.filter(isRushed).length,
    credit: meanCredit(members.map((result) => result.credit)),
    previousPercent: previous.find((score) => score.topicId === topicId)?.percent ?? null,
    before: seenBefore(memory, topicId),
    isSlow: (timeRatioOf(members) ?? 0) >= 1.5,
    rightIds: idsOf(right),
    missedIds: idsOf(missed),
    parts: [],
  };
}

/** Half of the credit or less. */
export function isMissed({ credit }: QuestionResult): boolean {
  return Number(credit) <= 0.5;
}

/** Answered in less than half of the expected time. */
export function isRushed(result: QuestionResult): boolean {
  if (result.outcome === 'unanswered' || result.timeSpentMs <= 0) return false;
  return result.timeSpentMs < expectedMsOf(result) / 2;
}

/** The ids of results, in their order. */
export function idsOf(results: readonly QuestionResult[]): QuestionVersionId[] {
  return results.map((result) => result.questionVersionId);
}
