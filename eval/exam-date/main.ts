// pnpm eval exam-date: minutes spent and recall on the day of the exam, by way of reviewing, over simulated decks.
import { makeDeck } from './deck.ts';
import { type Outcome, simulate } from './simulate.ts';
import {
  crammingWay,
  plainWay,
  planFor,
  plannedWay,
  replannedWay,
  type Situation,
  type Way,
} from './ways.ts';

const situations = [
  [100, 14, 10],
  [100, 60, 10],
  [300, 30, 15],
  [300, 60, 10],
  [300, 90, 20],
  [1000, 60, 30],
  [1000, 120, 30],
] as const;
const lives = Number(process.argv[2] ?? 5);

console.log('| cards | days | min/day | promised | way | minutes | recall |\n|---|---|---|---|---|---|---|');
for (const [count, examDay, minutesPerDay] of situations) {
  const situation: Situation = { deck: makeDeck(`deck-${count}`, count), examDay, minutesPerDay };
  const plan = planFor(situation);
  const ways: [string, () => Way][] = [
    ['plain FSRS', plainWay],
    ['cramming', () => crammingWay(situation)],
    ['plan, made once', () => plannedWay(plan)],
    ['plan, each morning', () => replannedWay(situation)],
  ];
  for (const [name, way] of ways) {
    const outcomes = Array.from({ length: lives }, (_, life) => simulate(situation, way(), `life-${life}`));
    console.log(
      `| ${count} | ${examDay} | ${minutesPerDay} | ${plan.recall.toFixed(3)} | ${name} | ${mean(outcomes, 'minutes').toFixed(0)} | ${mean(outcomes, 'recall').toFixed(3)} |`,
    );
  }
}

function mean(outcomes: readonly Outcome[], key: keyof Outcome): number {
  return outcomes.reduce((sum, each) => sum + each[key], 0) / outcomes.length;
}
