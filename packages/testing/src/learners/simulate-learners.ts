import { type Chance, seededChance } from './chance.ts';
import { makeQuestions, type SimulatedQuestion } from './simulated-question.ts';
import type { LearnerWorld } from './world.ts';

/** An answer of a person who does not exist, with the truth about it. */
export interface SimulatedAnswer {
  userId: string;
  questionId: string;
  topicIds: string[];
  /** Milliseconds since 1970; 0 throughout when the world has no times. */
  at: number;
  credit: 0 | 1;
  /** The chance with which it was right, and that of somebody who knows nothing. */
  chance: number;
  guess: number;
  /** The person's ability in the concepts of the question at that moment, in logits. */
  ability: number;
}

const day = 86_400_000;
const begin = Date.UTC(2026, 0, 5, 16);

/** Everybody's answers, person after person, each person's in time. */
export function simulateLearners(world: LearnerWorld): SimulatedAnswer[] {
  const chance = seededChance(world.seed);
  const questions = makeQuestions(world, chance);
  const gains = Array.from({ length: world.concepts }, () => world.gain * Math.exp(0.6 * chance.normal()));
  return Array.from({ length: world.people }, (_, person) =>
    new SimulatedLearner(world, chance, { questions, gains, userId: `learner-${person}` }).study(),
  ).flat();
}

interface World {
  questions: readonly SimulatedQuestion[];
  gains: readonly number[];
  userId: string;
}

class SimulatedLearner {
  #world: LearnerWorld;
  #chance: Chance;
  #things: World;
  #general: number;
  #start: number[];
  #now: number[];
  #lastAt: number[];
  #speed: number;
  #at = begin;
  #mood = 0;
  #last = 0;
  #inRow = 0;
  #concept: number;
  #place = 0;
  #met: number[] = [];

  constructor(world: LearnerWorld, chance: Chance, things: World) {
    this.#world = world;
    this.#chance = chance;
    this.#things = things;
    this.#general = world.spread.general * chance.normal();
    this.#start = Array.from({ length: world.concepts }, () => world.spread.concept * chance.normal());
    this.#now = [...this.#start];
    this.#lastAt = this.#start.map(() => -1);
    this.#speed = Math.exp(0.5 * chance.normal());
    this.#concept = this.#drawConcept();
  }

  study(): SimulatedAnswer[] {
    const { answers, order } = this.#world;
    const spread = order === 'blocked' ? 1 : 0.25;
    const factor = Math.exp(spread * this.#chance.normal() - spread ** 2 / 2);
    return Array.from({ length: Math.max(5, Math.round(answers * factor)) }, () => this.#answer());
  }

  #answer(): SimulatedAnswer {
    const { userId, questions } = this.#things;
    const isNewDay = this.#goOn();
    const place = this.#choose();
    const question = questions[place] as SimulatedQuestion;
    this.#forget(question.concepts);
    const ability = this.#general + this.#mean(question.concepts);
    const echo = isNewDay ? 0 : question.echo * this.#last;
    const logit = question.steepness * (ability + this.#mood - question.difficulty) + echo;
    const chance = question.guess + (1 - question.guess) / (1 + Math.exp(-logit));
    const credit = this.#chance.uniform() < chance ? 1 : 0;
    this.#learn(question.concepts, credit);
    this.#met.push(place);
    return {
      ...{ userId, questionId: `question-${place}`, credit, chance, ability, guess: question.guess },
      topicIds: question.concepts.map((concept) => `concept-${concept}`),
      at: this.#world.hasTimes ? this.#at : 0,
    };
  }

  #goOn(): boolean {
    const isNewDay = this.#chance.uniform() < 0.05;
    const pause = isNewDay
      ? day * (0.3 + 6 * this.#chance.uniform())
      : 15_000 + 60_000 * this.#chance.uniform();
    this.#at += Math.round(pause);
    this.#mood = (isNewDay ? 0.3 : 1) * 0.85 * this.#mood + this.#world.mood * this.#chance.normal();
    return isNewDay;
  }

  #choose(): number {
    const { repeats, order } = this.#world;
    if (this.#met.length > 0 && this.#chance.uniform() < repeats)
      return this.#met[Math.max(0, this.#met.length - 1 - this.#chance.below(30))] as number;
    if (order === 'course') return this.#nextOfCourse();
    if (
      order === 'blocked' ? this.#inRow >= 3 || this.#chance.uniform() < 0.06 : this.#chance.uniform() < 0.4
    ) {
      this.#concept = this.#drawConcept();
      this.#inRow = 0;
    }
    return this.#ofConcept(this.#concept);
  }

  /** One in ten times some questions are left out. */
  #nextOfCourse(): number {
    const place = this.#place % this.#world.questions;
    this.#place += this.#chance.uniform() < 0.1 ? 2 + this.#chance.below(4) : 1;
    return place;
  }

  #ofConcept(concept: number): number {
    const { concepts, questions } = this.#world;
    const count = Math.ceil((questions - concept) / concepts);
    return concept + concepts * this.#chance.below(Math.max(1, count));
  }

  /** Some concepts are met more often than others. */
  #drawConcept(): number {
    return Math.floor(this.#world.concepts * this.#chance.uniform() ** 1.6);
  }

  #forget(concepts: readonly number[]): void {
    for (const concept of concepts) {
      const [start, now] = [this.#start[concept] as number, this.#now[concept] as number];
      const lastAt = this.#lastAt[concept] as number;
      const days = lastAt < 0 ? 0 : (this.#at - lastAt) / day;
      this.#now[concept] = start + (now - start) * (1 + days) ** -this.#world.forgetting;
      this.#lastAt[concept] = this.#at;
    }
  }

  /** A wrong answer teaches less, and the further somebody has come the less there is to gain. */
  #learn(concepts: readonly number[], credit: 0 | 1): void {
    for (const concept of concepts) {
      const [start, now] = [this.#start[concept] as number, this.#now[concept] as number];
      const gain = (this.#things.gains[concept] as number) * this.#speed * (credit === 1 ? 1 : 0.6);
      this.#now[concept] = now + gain * Math.exp(-0.5 * Math.max(0, now - start));
    }
    this.#last = credit === 1 ? 1 : -1;
    this.#inRow = credit === 1 ? this.#inRow + 1 : 0;
  }

  #mean(concepts: readonly number[]): number {
    return concepts.reduce((sum, concept) => sum + (this.#now[concept] as number), 0) / concepts.length;
  }
}
