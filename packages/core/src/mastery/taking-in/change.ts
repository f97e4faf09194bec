import type { MasteryLevel } from '../level.ts';
import type { MasteryValue } from '../mastery.ts';
import type { ConceptMemory, LearnerMemory, TopicMemory } from '../model/index.ts';

/** What one answer did to the mastery of its topic. */
export interface AnswerEffect {
  questionId: string;
  questionVersionId: string;
  credit: number;
  hasUsedHint: boolean;
  /** What was to be expected of it, 0..1. */
  chance: number;
  /** Points of mastery. */
  points: number;
}

/** What one sitting (an attempt, or practice without a long pause) did to one topic. */
export interface TopicChange {
  sittingId: string;
  topicId: string;
  isPractice: boolean;
  at: number;
  /** Null before the first answer. */
  before: number | null;
  after: MasteryValue;
  levelBefore: MasteryLevel | null;
  levelAfter: MasteryLevel;
  answers: AnswerEffect[];
  /** Points by answers to other topics, and by what everybody's answers have told of this one since. */
  elsewhere: { count: number; points: number };
  /** Just after. */
  memory: { learner: LearnerMemory; concept: ConceptMemory; topic: TopicMemory };
}

/** A group of answers that moved mastery the same way. */
export interface ChangeReason {
  code: ReasonCode;
  count: number;
  points: number;
}

export type ReasonCode =
  | 'right-hard'
  | 'right'
  | 'right-easy'
  | 'right-hinted'
  | 'partial'
  | 'wrong-easy'
  | 'wrong'
  | 'wrong-hard'
  | 'elsewhere';

/** Expected credit below which a question was hard for this person, and above which it was easy. */
const hardBelow = 0.5;
const easyFrom = 0.8;

/** Why mastery moved, what moved it most first. Hard and easy are by what was to be expected of this person. */
export function reasonsOf({
  answers,
  elsewhere,
}: Pick<TopicChange, 'answers' | 'elsewhere'>): ChangeReason[] {
  const reasons = new Map<ReasonCode, ChangeReason>();
  for (const answer of answers) add(reasons, codeOf(answer), answer.points);
  if (elsewhere.count > 0) reasons.set('elsewhere', { code: 'elsewhere', ...elsewhere });
  return [...reasons.values()].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function add(reasons: Map<ReasonCode, ChangeReason>, code: ReasonCode, points: number): void {
  const known = reasons.get(code) ?? { code, count: 0, points: 0 };
  reasons.set(code, { code, count: known.count + 1, points: known.points + points });
}

function codeOf({ credit, chance, hasUsedHint }: AnswerEffect): ReasonCode {
  if (hasUsedHint && credit > 0) return 'right-hinted';
  if (credit > 0 && credit < 1) return 'partial';
  if (credit === 1) return chance < hardBelow ? 'right-hard' : chance >= easyFrom ? 'right-easy' : 'right';
  return chance < hardBelow ? 'wrong-hard' : chance >= easyFrom ? 'wrong-easy' : 'wrong';
}
