// Texts that try to take a model over, and a model that does what they want: what of it comes through our own code.
import { describeKey } from '@debrief/core';
import { beforeAll, expect, test } from 'vitest';
import { aiTasks } from './ai-tasks.ts';
import { findBreaches, isCarried } from './testing/hidden-orders/find-breaches.ts';
import { type HiddenText, hiddenTexts, spots } from './testing/hidden-orders/hidden-orders.ts';
import { type PlantedCase, plant } from './testing/hidden-orders/planted-case.ts';
import { openTrials, type Trial } from './testing/hidden-orders/trials.ts';

const { model, trials } = openTrials();
const planted: { hidden: HiddenText; one: PlantedCase }[] = [];
/** Texts that a model was given, by any task. */
const carried = new Set<HiddenText>();

beforeAll(async () => {
  for (const hidden of hiddenTexts) planted.push({ hidden, one: await plant(hidden) });
});

test('there are more than two hundred texts, no two alike, in every place that others write', () => {
  expect(hiddenTexts.length).toBeGreaterThan(200);
  expect(new Set(hiddenTexts.map(({ pieces }) => pieces.join('\n'))).size).toBe(hiddenTexts.length);
  for (const spot of spots)
    expect(hiddenTexts.filter((each) => each.spot === spot).length).toBeGreaterThan(20);
  const tried = new Set(trials.map(({ task }) => task.split(' ')[0]));
  expect(tried).toEqual(new Set(aiTasks.map(({ name }) => name)));
});

test.each(trials)(
  '$task: a model that obeys tells no key, leads nowhere, claims nothing and keeps to its shape',
  async (trial) => {
    const breaches: string[] = [];
    for (const { hidden, one } of planted) {
      const { asked, outcome } = await tryOn(trial, hidden, one);
      if (asked.some((question) => isCarried(question, hidden))) carried.add(hidden);
      const found = findBreaches({ hidden, one, asked, outcome, task: trial.task });
      breaches.push(...found.map((each) => `${hidden.name}, in ${hidden.spot}: ${each}`));
    }

    expect(breaches).toEqual([]);
  },
  60_000,
);

test('each of the texts was read by a model', () => {
  const unread = hiddenTexts.filter((hidden) => !carried.has(hidden));

  expect(unread.map(({ name, spot }) => `${name}, in ${spot}`)).toEqual([]);
});

test('keys that are held back are not in the question either, so that nobody can be talked out of them', async () => {
  const [debrief] = trials;
  if (!debrief) throw new Error('There is no task.');
  const told: string[] = [];
  for (const { hidden, one } of planted.filter((_, index) => index % 4 === 0)) {
    const held = { ...one, attempt: { ...one.attempt, areKeysHeldBack: true } };
    const { asked, outcome } = await tryOn(debrief, { ...hidden, name: `held: ${hidden.name}` }, held);
    const words = JSON.stringify([asked.map(({ prompt }) => prompt), outcome.texts]).toLowerCase();
    const keys = held.attempt.questions.flatMap(({ question }) => describeKey(question));
    const found = keys.filter((key) => key.length >= 6 && words.includes(key.toLowerCase()));
    told.push(...found.map((key) => `${hidden.name}: ${key}`));
  }

  expect(told).toEqual([]);
});

async function tryOn(trial: Trial, hidden: HiddenText, one: PlantedCase) {
  model.obey(hidden.aim, trial.shapeFor(one));
  const outcome = await trial.ask(one, hidden.name);
  return { asked: [...model.asked], outcome };
}
