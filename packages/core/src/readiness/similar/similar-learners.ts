import type { TopicId } from '../../ids.ts';
import { fewestPeople } from '../calibration.ts';

/** What somebody did on the way to an exam they passed. */
export interface LearnerPath {
  quizCount: number;
  /** Of all their quizzes together. */
  minutes: number;
  /** Answers by domain of the exam. */
  answers: ReadonlyMap<TopicId, number>;
}

export type LearnerTip =
  /** They gave this domain more of their answers; shares in whole tens of per cent. */
  | { code: 'more-of-domain'; topicId: TopicId; theirPercent: number; ownPercent: number }
  | { code: 'more-quizzes'; theirCount: number; ownCount: number }
  | { code: 'more-time'; theirMinutes: number; ownMinutes: number };

/** Medians of at least ten people, coarse enough that one of them more or less is not seen. */
export interface SimilarLearners {
  /** In whole tens: so many at least. */
  personCount: number;
  quizCount: number;
  minutesPerQuiz: number;
  /** The domain most of them practised most; null when no ten of them agree. */
  focusTopicId: TopicId | null;
  /** What they did more of than oneself, at most three. A correlation: it need not be why they passed. */
  tips: LearnerTip[];
}

const maxTips = 3;

/** What people who passed did, and what of it one has done less; null with fewer than ten of them. */
export function describeSimilarLearners(
  paths: readonly LearnerPath[],
  own: LearnerPath,
): SimilarLearners | null {
  if (paths.length < fewestPeople) return null;
  const quizCount = coarse(median(paths.map((path) => path.quizCount)), 5);
  const minutesPerQuiz = coarse(median(paths.map(minutesPerQuizOf)), 5);
  const minutes = coarse(median(paths.map((path) => path.minutes)), 60);
  const tips: LearnerTip[] = domainTips(paths, own);
  if (quizCount >= own.quizCount + 5)
    tips.push({ code: 'more-quizzes', theirCount: quizCount, ownCount: own.quizCount });
  if (minutes >= own.minutes + 60)
    tips.push({ code: 'more-time', theirMinutes: minutes, ownMinutes: Math.round(own.minutes) });
  return {
    personCount: Math.floor(paths.length / fewestPeople) * fewestPeople,
    ...{ quizCount, minutesPerQuiz, focusTopicId: focusOf(paths), tips: tips.slice(0, maxTips) },
  };
}

/** Only of domains in which ten of them have answered anything. */
function domainTips(paths: readonly LearnerPath[], own: LearnerPath): LearnerTip[] {
  const domains = [...new Set(paths.flatMap((path) => [...path.answers.keys()]))];
  return domains
    .flatMap((topicId) => {
      const shares = paths.flatMap((path) => (path.answers.get(topicId) ? [shareOf(path, topicId)] : []));
      if (shares.length < fewestPeople) return [];
      const theirPercent = coarse(100 * median(shares), 10);
      const ownPercent = Math.round(100 * shareOf(own, topicId));
      const tip = { code: 'more-of-domain' as const, topicId, theirPercent, ownPercent };
      return theirPercent >= ownPercent + 10 ? [tip] : [];
    })
    .sort((one, other) => other.theirPercent - other.ownPercent - (one.theirPercent - one.ownPercent));
}

function focusOf(paths: readonly LearnerPath[]): TopicId | null {
  const counts = new Map<TopicId, number>();
  for (const { answers } of paths) {
    const [most] = [...answers].sort(([, one], [, other]) => other - one);
    if (most) counts.set(most[0], (counts.get(most[0]) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first && first[1] >= fewestPeople ? first[0] : null;
}

function shareOf({ answers }: LearnerPath, topicId: TopicId): number {
  const total = [...answers.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (answers.get(topicId) ?? 0) / total;
}

function minutesPerQuizOf({ minutes, quizCount }: LearnerPath): number {
  return quizCount === 0 ? 0 : minutes / quizCount;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function coarse(value: number, step: number): number {
  return Math.round(value / step) * step;
}
