import fc from 'fast-check';
import { expect, test } from 'vitest';
import { masteryAt } from '../mastery.ts';
import {
  shippedConstants as constants,
  newLearnerMemory,
  newQuestionMemory,
  newTopicMemory,
} from '../model/index.ts';
import { newTally } from '../question-figures.ts';
import type { AnswerToLearn, EverybodyState, KnownBefore, PersonState, TakingIn } from './answer.ts';
import { reasonsOf, type TopicChange } from './change.ts';
import type { Sitting } from './settle-changes.ts';
import { takeIn } from './take-in.ts';

const questions = ['q0', 'q1', 'q2', 'q3', 'q4', 'q5'];
const topics = ['a', 'b', 'c'];
const day = 86_400_000;

function newEverybody(): EverybodyState {
  return {
    questions: new Map(
      questions.map((id) => [id, { memory: newQuestionMemory(constants, 0.25), tally: newTally() }]),
    ),
    topics: new Map(topics.map((id) => [id, newTopicMemory(constants)])),
  };
}

function newPerson(): PersonState {
  return { learner: newLearnerMemory(constants), concepts: new Map(), repeats: new Map() };
}

function taking(given: Partial<TakingIn> = {}): TakingIn {
  return {
    constants,
    person: newPerson(),
    everybody: newEverybody(),
    knownBefore: () => undefined,
    ...given,
  };
}

function answer(question: number, credit: number, at: number, sourceId = 'one'): AnswerToLearn {
  const questionId = `q${question % 6}`;
  return {
    ...{ sourceId, questionId, questionVersionId: questionId, topicId: topics[question % 3] ?? 'a' },
    ...{ credit, hasUsedHint: false, at },
  };
}

function sitting(id = 'one', isPractice = false): Sitting {
  return { id, isPractice, changes: new Map() };
}

const anAnswer = fc.record({
  question: fc.integer({ min: 0, max: 5 }),
  credit: fc.constantFrom(0, 0.35, 0.5, 0.7, 1),
  minutes: fc.integer({ min: 0, max: 100_000 }),
});

function past(answers: readonly { question: number; credit: number; minutes: number }[]): AnswerToLearn[] {
  let at = 0;
  return answers.map(({ question, credit, minutes }) => {
    at += minutes * 60_000;
    return answer(question, credit, at);
  });
}

test('what the answers did adds up to what changed', () => {
  fc.assert(
    fc.property(
      fc.array(anAnswer, { minLength: 1, maxLength: 12 }),
      fc.array(anAnswer, { minLength: 1, maxLength: 12 }),
      (before, now) => {
        const state = taking();
        const earlier = past(before);
        takeIn(state, sitting('earlier'), earlier);
        const at = (earlier.at(-1)?.at ?? 0) + day;

        const { changes } = takeIn(
          state,
          sitting(),
          now.map(({ question, credit }) => answer(question, credit, at)),
        );

        for (const change of changes) {
          if (change.before === null) continue;
          const points = reasonsOf(change).reduce((sum, reason) => sum + reason.points, 0);
          expect(change.before + points).toBeCloseTo(change.after.value, 6);
        }
      },
    ),
  );
});

test('a right answer never lowers its topic, a wrong one never raises it', () => {
  fc.assert(
    fc.property(
      fc.array(anAnswer, { maxLength: 15 }),
      fc.integer({ min: 0, max: 5 }),
      fc.boolean(),
      (before, question, isRight) => {
        const state = taking();
        const earlier = past(before);
        if (earlier.length > 0) takeIn(state, sitting('earlier'), earlier);

        const at = (earlier.at(-1)?.at ?? 0) + day;
        const { changes } = takeIn(state, sitting(), [answer(question, isRight ? 1 : 0, at)]);

        const points = changes[0]?.answers[0]?.points ?? Number.NaN;
        expect(isRight ? points : -points).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('without practice mastery falls or stays', () => {
  fc.assert(
    fc.property(fc.array(anAnswer, { minLength: 1, maxLength: 15 }), (answers) => {
      const state = taking();
      const given = past(answers);
      takeIn(state, sitting(), given);
      const last = given.at(-1)?.at ?? 0;

      for (const concept of state.person.concepts.values()) {
        const values = [0, 1, 7, 30, 365].map(
          (days) => masteryAt(constants, state.person.learner, concept, last + days * day).value,
        );
        expect(values).toEqual([...values].sort((a, b) => b - a));
      }
    }),
  );
});

test('computed again from what was known then, a person comes out the same and nobody learns twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anAnswer, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      (attempts) => {
        const first = taking();
        const known = new Map<string, KnownBefore>();
        const sittings: { id: string; answers: AnswerToLearn[] }[] = attempts.map((answers, index) => ({
          id: `s${index}`,
          answers: answers.map(({ question, credit }) => answer(question, credit, index * day, `s${index}`)),
        }));
        const run = (state: TakingIn): TopicChange[] =>
          sittings.flatMap(({ id, answers }) => {
            const { learned, changes } = takeIn(state, sitting(id), answers);
            for (const each of learned) if (each.isNew) known.set(keyOf(each), each.before);
            return changes;
          });
        const keyOf = ({ sourceId, questionVersionId }: AnswerToLearn) => `${sourceId} ${questionVersionId}`;
        // One question may stand in an attempt once.
        for (const each of sittings)
          each.answers = [...new Map(each.answers.map((one) => [one.questionVersionId, one])).values()];
        const changes = run(first);
        const everybody = structuredClone(first.everybody);

        const again = taking({ everybody: first.everybody, knownBefore: (each) => known.get(keyOf(each)) });
        const changesAgain = run(again);

        expect(again.person).toEqual(first.person);
        expect(changesAgain).toEqual(changes);
        expect(first.everybody).toEqual(everybody);
      },
    ),
  );
});

test('practice taken in one by one is the same as taken in together', () => {
  const answers = [answer(0, 1, 0, 'p1'), answer(1, 0, 60_000, 'p2'), answer(3, 1, 120_000, 'p3')];
  const together = taking();
  const one = sitting('p1', true);
  for (const each of answers) takeIn(together, one, [each]);

  const apart = taking();
  const begun = sitting('p1', true);
  takeIn(apart, begun, answers.slice(0, 1));
  let changes = takeIn(apart, begun, answers.slice(1, 2)).changes;
  const goesOn: Sitting = { ...begun, changes: new Map(changes.map((change) => [change.topicId, change])) };
  changes = takeIn(apart, goesOn, answers.slice(2)).changes;

  expect(apart.person).toEqual(together.person);
  expect(changes.map(({ memory: _, ...change }) => change)).toEqual(
    [...one.changes.values()].map(({ ...c }) => {
      delete (c as Partial<TopicChange>).memory;
      return c;
    }),
  );
});

test('the reasons tell hard from easy, and what came from elsewhere', () => {
  const effect = (credit: number, chance: number, points: number) => ({
    ...{ questionId: 'q', questionVersionId: 'v', credit, chance, points, hasUsedHint: false },
  });

  const reasons = reasonsOf({
    answers: [effect(1, 0.3, 4), effect(1, 0.4, 3), effect(0, 0.9, -5), effect(0.5, 0.6, -1)],
    elsewhere: { count: 4, points: 2 },
  });

  expect(reasons).toEqual([
    { code: 'right-hard', count: 2, points: 7 },
    { code: 'wrong-easy', count: 1, points: -5 },
    { code: 'elsewhere', count: 4, points: 2 },
    { code: 'partial', count: 1, points: -1 },
  ]);
});
