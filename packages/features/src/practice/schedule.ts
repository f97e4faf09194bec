import type { FsrsWeights, PracticeRating } from '@debrief/core';
import { type Card, createEmptyCard, fsrs, type Grade } from 'ts-fsrs';

/**
 * What FSRS-6 keeps of a card, as it is stored: times are texts. Its numbers mean what the algorithm's page says:
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export interface Memory extends Omit<Card, 'due' | 'last_review'> {
  due: string;
  last_review: string | null;
}

/**
 * Nine in ten are still known when they come back. What was not known comes back after ten minutes, the same day; what
 * was, after days. Without chance in the intervals: the same answers give the same plan.
 */
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 365,
  enable_fuzz: false,
  learning_steps: ['10m'],
  relearning_steps: ['10m'],
});

/** What a memory is reckoned with. */
export const fsrsWeights: FsrsWeights = scheduler.parameters.w;

/** A card nobody has practised yet: due at once. */
export function newMemory(at: Date): Memory {
  return toMemory(createEmptyCard(at));
}

/** The memory after an answer at this time. */
export function remember(memory: Memory, rating: PracticeRating, at: Date): Memory {
  return toMemory(scheduler.next(toCard(memory), at, rating as Grade).card);
}

function toMemory({ due, last_review, ...rest }: Card): Memory {
  return { ...rest, due: due.toISOString(), last_review: last_review?.toISOString() ?? null };
}

function toCard({ due, last_review, ...rest }: Memory): Card {
  return {
    ...rest,
    due: new Date(due),
    last_review: last_review === null ? undefined : new Date(last_review),
  };
}
