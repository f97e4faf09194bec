import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../paper/random.ts';
import { adviseExamPlan } from './advise-exam-plan.ts';
import { MemoryModel } from './card-memory.ts';
import type { ExamCard } from './exam-card.ts';
import { type ExamDateInput, planExamReviews } from './plan-exam-reviews.ts';

const scheduler = fsrs({ enable_fuzz: false, learning_steps: ['10m'], relearning_steps: ['10m'] });
const weights = scheduler.parameters.w;
const start = new Date('2026-03-02T09:00:00Z');
const dayAt = (day: number) => new Date(start.getTime() + day * 86_400_000);
/** Whole days are counted from the last review, and what was missed was known ten minutes later. */
const laterOn = (day: number) => new Date(dayAt(day).getTime() + 3_600_000);

function chances(seed: string): () => number {
  const random = seededRandom(seed);
  return () => random(1_000_000) / 1_000_000;
}

/** Memories of all ages, a third of them never practised. */
function deck(count: number, seed = 'deck'): ExamCard[] {
  const chance = chances(seed);
  return Array.from({ length: count }, (): ExamCard => {
    const memory = {
      stability: Math.exp(chance() * 4),
      difficulty: 2 + chance() * 7,
      daysSince: Math.floor(chance() * 20),
    };
    return { memory: chance() < 0.33 ? null : memory, firstChance: 0.5, minutes: 0.75 };
  });
}

function situation(count: number, days: number, minutes: number): ExamDateInput {
  return {
    ...{ weights, cards: deck(count), target: 0.9 },
    minutesPerDay: Array.from({ length: days }, () => minutes),
  };
}

/** Lives a card through its planned days with ts-fsrs itself: mean recall on the day of the exam over many lives. */
function live(card: ExamCard, { days, examDay, lives }: { days: number[]; examDay: number; lives: number }) {
  const chance = chances(`life-${JSON.stringify(card)}`);
  let sum = 0;
  for (let life = 0; life < lives; life++) {
    const { memory, firstChance } = card;
    let own = createEmptyCard(dayAt(0));
    if (memory) {
      const { stability, difficulty, daysSince } = memory;
      own = { ...own, stability, difficulty, state: 2, reps: 1, last_review: dayAt(-daysSince) };
    }
    const recall = (day: number) =>
      own.last_review ? scheduler.get_retrievability(own, laterOn(day), false) : firstChance;
    for (const day of days) {
      const isKnown = chance() < recall(day);
      own = scheduler.next(own, dayAt(day), isKnown ? Rating.Good : Rating.Again).card;
      if (!isKnown) own = scheduler.next(own, new Date(dayAt(day).getTime() + 600_000), Rating.Good).card;
    }
    sum += recall(examDay);
  }
  return sum / lives;
}

describe('the memory model', () => {
  const model = new MemoryModel(weights);

  test('says what ts-fsrs says of a memory that was known or missed', () => {
    for (const [stability, difficulty, days] of [
      [2.3, 2.1, 2],
      [12, 5.5, 20],
      [80, 8.9, 10],
    ] as const) {
      const recall = model.recall(days, stability);
      const state = { stability, difficulty };
      const known = scheduler.next_state(state, days, Rating.Good);
      const missed = scheduler.next_state(scheduler.next_state(state, days, Rating.Again), 0, Rating.Good);

      expect(model.stabilityKnown(stability, difficulty, recall)).toBeCloseTo(known.stability, 4);
      expect(model.difficultyAfter(difficulty, 3)).toBeCloseTo(known.difficulty, 4);
      expect(model.stabilityMissed(stability, difficulty, recall)).toBeCloseTo(missed.stability, 4);
      expect(model.daysUntil(0.9, stability)).toBeCloseTo(stability, 6);
    }
  });
});

describe('the plan for the day of an exam', () => {
  const tries = [situation(60, 10, 10), situation(120, 30, 10), situation(200, 60, 5), situation(150, 7, 5)];

  test.each(tries)('never asks for more minutes than a day has', (input) => {
    const { minutesPerDay, days } = planExamReviews(input);

    expect(days.flat().every((day) => day >= 0 && day < input.minutesPerDay.length)).toBe(true);
    for (const [day, minutes] of minutesPerDay.entries())
      expect(minutes).toBeLessThanOrEqual((input.minutesPerDay[day] ?? 0) + 1e-6);
  });

  test('leaves days off alone', () => {
    const input = situation(60, 21, 15);
    const minutesPerDay = input.minutesPerDay.map((minutes, day) => (day % 7 === 5 ? 0 : minutes));

    const plan = planExamReviews({ ...input, minutesPerDay });

    expect(plan.days.flat().filter((day) => day % 7 === 5)).toEqual([]);
  });

  test('mistakes never practised begin on the first days with room, however far the exam is', () => {
    const input = situation(40, 60, 10);

    const { days } = planExamReviews(input);

    const begun = input.cards.flatMap((card, place) => (card.memory ? [] : [days[place]?.[0] ?? 99]));
    expect(begun.length).toBeGreaterThan(5);
    expect(Math.min(...begun)).toBe(0);
    expect(Math.max(...begun)).toBeLessThan(7);
  });

  test.each(tries)('a card reviewed as planned keeps its promise, lived with ts-fsrs itself', (input) => {
    const plan = planExamReviews(input);
    const examDay = input.minutesPerDay.length;

    const lived = input.cards.map((card, index) =>
      live(card, { days: plan.days[index] ?? [], examDay, lives: 60 }),
    );

    const mean = lived.reduce((sum, each) => sum + each, 0) / lived.length;
    expect(mean).toBeGreaterThan(plan.recall - 0.01);
    expect(mean).toBeLessThan(plan.recall + 0.01);
  });

  test('reachable means that the target is reached', () => {
    for (const input of tries) {
      const plan = planExamReviews(input);
      if (plan.isReachable) expect(plan.recall).toBeGreaterThanOrEqual(0.9 - 1e-6);
      else expect(plan.recall).toBeLessThan(0.9);
    }
  });

  test('more minutes never lower the recall that is reached', () => {
    let before = 0;
    for (const minutes of [0, 1, 2, 3, 5, 10, 20, 40]) {
      const reached = Math.min(0.9, planExamReviews(situation(150, 20, minutes)).recall);
      expect(reached).toBeGreaterThanOrEqual(before - 1e-6);
      before = reached;
    }
  });

  test('with no minutes nothing is planned, and without cards nothing is wrong', () => {
    expect(planExamReviews(situation(20, 10, 0)).days.flat()).toEqual([]);
    expect(planExamReviews({ ...situation(0, 10, 10) })).toMatchObject({ days: [], isReachable: true });
  });

  test('the same input gives the same plan', () => {
    expect(planExamReviews(situation(80, 20, 10))).toEqual(planExamReviews(situation(80, 20, 10)));
  });

  test('what cannot be reached is said, with the minutes that would do and the cards to leave out', () => {
    const input = situation(150, 10, 5);
    const plan = planExamReviews(input);
    expect(plan.isReachable).toBe(false);

    const { extraMinutes, leaveOut } = adviseExamPlan(input, plan);

    const more = input.minutesPerDay.map((minutes) => minutes + (extraMinutes ?? 0));
    expect(planExamReviews({ ...input, minutesPerDay: more }).isReachable).toBe(true);
    const kept = plan.recalls.filter((_recall, index) => !leaveOut.includes(index));
    expect(kept.reduce((sum, each) => sum + each, 0) / kept.length).toBeGreaterThanOrEqual(0.9);
  });
});
