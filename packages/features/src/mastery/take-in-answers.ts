import {
  type EverybodyState,
  type LearnedAnswer,
  newLearnerMemory,
  type PersonState,
  type Sitting,
  type TakingIn,
  type TopicChange,
  takeIn,
} from '@debrief/core';
import type { GivenAnswer } from './answer-queries.ts';
import { type KnownAnswer, keyOf } from './learned-queries.ts';
import type { MasteryModel } from './model-queries.ts';

/** A pause after which practice is another sitting. */
const longestPauseMs = 30 * 60_000;

export type OpenSitting = Sitting & { lastAt: number };

/** What a person's answers are folded into. */
export interface Fold {
  model: MasteryModel;
  person: PersonState;
  everybody: EverybodyState;
  /** The sitting of the last answer; null before the first. */
  sitting: OpenSitting | null;
  known: ReadonlyMap<string, KnownAnswer>;
}

export interface Folded {
  sitting: OpenSitting;
  learned: LearnedAnswer[];
  changes: TopicChange[];
}

export function newPerson({ constants }: MasteryModel): PersonState {
  return { learner: newLearnerMemory(constants), concepts: new Map(), repeats: new Map() };
}

/** Takes answers in, in their order, attempt by attempt and practice answer by practice answer. */
export function foldAnswers(fold: Fold, answers: readonly GivenAnswer[]): Folded | null {
  const taking: TakingIn = {
    constants: fold.model.constants,
    ...{ person: fold.person, everybody: fold.everybody },
    knownBefore: (answer) => fold.known.get(keyOf(answer)),
  };
  let { sitting } = fold;
  const learned: LearnedAnswer[] = [];
  const changes = new Map<string, TopicChange>();
  for (const batch of batchesOf(answers)) {
    sitting = sittingOf(sitting, batch);
    const taken = takeIn(taking, sitting, batch.map(toLearn(fold)));
    learned.push(...taken.learned);
    for (const change of taken.changes) changes.set(`${change.sittingId} ${change.topicId}`, change);
  }
  return sitting && { sitting, learned, changes: [...changes.values()] };
}

/** A question that has moved to another topic since stays where it was answered. */
function toLearn({ known }: Fold) {
  return ({ isPractice: _, ...answer }: GivenAnswer) => ({
    ...answer,
    topicId: known.get(keyOf(answer))?.topicId ?? answer.topicId,
  });
}

type Batch = [GivenAnswer, ...GivenAnswer[]];

function batchesOf(answers: readonly GivenAnswer[]): Batch[] {
  const batches: Batch[] = [];
  for (const answer of answers) {
    const last = batches.at(-1);
    if (last && !answer.isPractice && last[0].sourceId === answer.sourceId) last.push(answer);
    else batches.push([answer]);
  }
  return batches;
}

/** True when an answer belongs to the sitting of the one before it. */
export function goesOn(before: OpenSitting, { isPractice, at }: GivenAnswer): boolean {
  return before.isPractice && isPractice && at - before.lastAt < longestPauseMs;
}

function sittingOf(before: OpenSitting | null, [answer]: Batch): OpenSitting {
  const { sourceId, isPractice, at } = answer;
  if (!before || !goesOn(before, answer)) return { id: sourceId, isPractice, changes: new Map(), lastAt: at };
  before.lastAt = at;
  return before;
}
