import type { TopicId } from '../../ids.ts';
import { meanCredit } from '../../points/credit.ts';
import type { TopicTree } from '../../topics/topic-tree.ts';
import { isSlow } from '../advice-ground.ts';
import { isOn } from '../judge-claim.ts';
import type { QuestionResult } from '../question-result.ts';
import type { ScoreCard } from '../score-card.ts';
import type { StudyMemory } from '../study-memory.ts';
import { isMissed, isRushed } from '../topic-facts.ts';
import type { TopicScore } from '../topic-scores.ts';

/** Figures that are true of an attempt or of a part of it. */
export interface Figures {
  /** "4 of 6", as {@link pairOf} writes it. */
  pairs: Set<number>;
  /** Those of them that tell how many were right. */
  rightPairs: Set<number>;
  /** Shares that were right: of points, of questions, before and now, and what they are measured by. */
  rightPercents: number[];
  /** Every other share: missed, open, of the usual time. */
  otherPercents: number[];
}

export interface FigureSource {
  card: ScoreCard;
  results: readonly QuestionResult[];
  tree: TopicTree;
  passPercent: number | null;
  previous: { scorePercent: number; topics: readonly TopicScore[] } | null;
  memory?: StudyMemory | null | undefined;
}

/** What may be said of the attempt as a whole. */
export function figuresOfAll(source: FigureSource): Figures {
  const { card, results, passPercent, previous } = source;
  const figures = figuresOf(results);
  const marks = [card.scorePercent, passPercent, previous?.scorePercent ?? null].filter(
    (each) => each !== null,
  );
  const distances = marks.flatMap((a) => marks.map((b) => Math.abs(a - b)));
  figures.rightPercents.push(...marks, ...(card.sections ?? []).flatMap(({ percent }) => percent ?? []));
  figures.otherPercents.push(...distances, ...(card.timeRatio === null ? [] : [card.timeRatio * 100]));
  return figures;
}

/** What may be said of one topic, of what lies below it, and of its share in the whole. */
export function figuresOfTopic(source: FigureSource, topicId: TopicId): Figures {
  const { results, tree, previous, memory } = source;
  const own = results.filter((result) => isOn(result, topicId, tree));
  const below = [...new Set(own.map((result) => result.topicId))].filter((id) => id !== topicId);
  const groups = [
    own,
    own.filter((result) => result.topicId === topicId),
    own.filter((result) => result.categoryId === topicId),
    ...below.map((id) => own.filter((result) => result.topicId === id)),
  ];
  const figures = joinFigures(groups.map(figuresOf));
  for (const group of groups) addShares(figures, group, results);
  addRight(figures, own, results);
  const ids = new Set([topicId, ...below]);
  const before = (memory?.topics ?? []).filter((topic) => ids.has(topic.topicId));
  for (const { right, total } of before) addPair(figures, right, total, 'right');
  figures.rightPercents.push(
    ...before.filter(({ total }) => total > 0).map(({ right, total }) => (100 * right) / total),
    ...(previous?.topics ?? []).filter((topic) => ids.has(topic.topicId)).map(({ percent }) => percent),
  );
  return figures;
}

/** What may be said of these questions. */
export function figuresOf(results: readonly QuestionResult[]): Figures {
  const n = results.length;
  const count = (is: (result: QuestionResult) => boolean) => results.filter(is).length;
  const right = count(({ outcome }) => outcome === 'right');
  const open = count(({ outcome }) => outcome === 'unanswered');
  const missed = count(isMissed);
  const partial = count(({ outcome }) => outcome === 'partial');
  const answered = results.filter(({ outcome }) => outcome !== 'unanswered');
  const answeredMissed = answered.filter(isMissed);
  const wrong = count(({ outcome }) => outcome === 'wrong');
  const rushed = answeredMissed.filter(isRushed).length;
  const others = [missed, wrong, open, partial, n - right, answeredMissed.length, right + partial, rushed];
  const parts = [right, ...others, count(isSlow), count(isRushed), answered.length];
  const figures: Figures = {
    pairs: new Set(),
    rightPairs: new Set(),
    rightPercents: [],
    otherPercents: [],
  };
  const wholes = [n, answered.length, missed, answeredMissed.length, n - right, partial];
  for (const whole of wholes) for (const part of parts) addPair(figures, part, whole);
  for (const whole of [n, answered.length]) addPair(figures, right, whole, 'right');
  if (n === 0) return figures;
  const credits = [results, answered].map((each) => 100 * meanCredit(each.map(({ credit }) => credit)));
  figures.rightPercents.push(...credits, (100 * right) / n, (100 * right) / Math.max(1, answered.length));
  figures.otherPercents.push(...[...others, answered.length].map((part) => (100 * part) / n));
  return figures;
}

/** "3 of the 5 questions you missed are there": of a part in the whole. */
function addShares(
  figures: Figures,
  part: readonly QuestionResult[],
  whole: readonly QuestionResult[],
): void {
  const sides = [(each: readonly QuestionResult[]) => each, missedOf, answeredMissedOf, notRightOf, rightOf];
  for (const inPart of sides)
    for (const inWhole of sides) addPair(figures, inPart(part).length, inWhole(whole).length);
}

/** "5 of the 6 you got right are there." */
function addRight(figures: Figures, part: readonly QuestionResult[], whole: readonly QuestionResult[]): void {
  addPair(figures, rightOf(part).length, rightOf(whole).length, 'right');
}

type Results = readonly QuestionResult[];
const missedOf = (results: Results) => results.filter(isMissed);
const answeredMissedOf = (results: Results) =>
  missedOf(results).filter(({ outcome }) => outcome !== 'unanswered');
const notRightOf = (results: Results) => results.filter(({ outcome }) => outcome !== 'right');
const rightOf = (results: Results) => results.filter(({ outcome }) => outcome === 'right');

function addPair(figures: Figures, part: number, whole: number, of?: 'right'): void {
  if (part > whole) return;
  const pair = pairOf(part, whole);
  figures.pairs.add(pair);
  if (of) figures.rightPairs.add(pair);
}

/** One number for two that are below a thousand each. */
export function pairOf(part: number, whole: number): number {
  return part * 1_000 + whole;
}

export function hasWhole({ pairs }: Figures, whole: number): boolean {
  return [...pairs].some((pair) => pair % 1_000 === whole);
}

export function hasPart({ pairs }: Figures, part: number): boolean {
  return [...pairs].some((pair) => Math.floor(pair / 1_000) === part);
}

/** All of them together. */
function joinFigures(list: readonly Figures[]): Figures {
  return {
    pairs: new Set(list.flatMap(({ pairs }) => [...pairs])),
    rightPairs: new Set(list.flatMap(({ rightPairs }) => [...rightPairs])),
    rightPercents: list.flatMap(({ rightPercents }) => rightPercents),
    otherPercents: list.flatMap(({ otherPercents }) => otherPercents),
  };
}
