import type { TopicId } from '../ids.ts';
import type { MasteryLevel } from '../mastery/level.ts';
import { dashboardBounds } from './dashboard-figures.ts';

/** A topic of the tree as far as its standing goes. */
export interface StandingInput {
  topicId: TopicId;
  parentId: TopicId | null;
  mastery: number;
  /** Ends of its interval. */
  low: number;
  high: number;
  /** Null when nothing below has been practised. */
  level: MasteryLevel | null;
  change30: number | null;
  trend: 'up' | 'down' | 'steady' | 'unknown';
  /** As it was after the first answers of the 30 days; for topics that were not practised before them. */
  firstMastery?: number | undefined;
}

export interface Move {
  topicId: TopicId;
  from: number;
  to: number;
}

export interface TopicStandings {
  /** Best known first; and least known first. All of them. */
  strong: StandingInput[];
  weak: StandingInput[];
  wentUp: Move[];
  wentDown: Move[];
}

/** A smaller change since the first answers is none; the trend of older topics is told with them. */
const leastChange = 5;

/**
 * Where the topics without others below them stand. The level alone decides: proficient and mastered ones are strong,
 * the others that were practised are weak, so that no topic is ever called both. Those that are surely strong come first
 * (by the lower end of the interval), and those that are surely weak (by its upper end).
 */
export function standingsOf(topics: readonly StandingInput[]): TopicStandings {
  const parents = new Set(topics.map((topic) => topic.parentId));
  const practised = topics.filter((topic) => topic.level !== null && !parents.has(topic.topicId));
  const isStrong = ({ level }: StandingInput) => level === 'proficient' || level === 'mastered';
  const moves = practised.flatMap((topic) => moveOf(topic) ?? []);
  return {
    strong: practised.filter(isStrong).sort((a, b) => b.low - a.low || byId(a, b)),
    weak: practised.filter((topic) => !isStrong(topic)).sort((a, b) => a.high - b.high || byId(a, b)),
    wentUp: largest(moves.filter((move) => move.to > move.from)),
    wentDown: largest(moves.filter((move) => move.to < move.from)),
  };
}

function moveOf({ topicId, mastery, change30, trend, firstMastery }: StandingInput): Move | undefined {
  const to = round(mastery);
  if (change30 !== null) {
    return trend === 'up' || trend === 'down' ? { topicId, from: round(mastery - change30), to } : undefined;
  }
  const isMoved = firstMastery !== undefined && Math.abs(mastery - firstMastery) >= leastChange;
  return isMoved ? { topicId, from: round(firstMastery), to } : undefined;
}

function largest(moves: Move[]): Move[] {
  const size = (move: Move) => Math.abs(move.to - move.from);
  return moves.sort((a, b) => size(b) - size(a) || byId(a, b)).slice(0, dashboardBounds.movedTopics);
}

function byId(a: { topicId: TopicId }, b: { topicId: TopicId }): number {
  return a.topicId < b.topicId ? -1 : 1;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
