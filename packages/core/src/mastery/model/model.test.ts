import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Asked,
  conceptMastery,
  shippedConstants as constants,
  learnAnswer,
  newConceptMemory,
  newLearnerMemory,
  newQuestionMemory,
  newRepeatMemory,
  newTopicMemory,
  predictAnswer,
} from './index.ts';

const day = 86_400_000;

function anAsked({ guess = 0, concepts = 1 } = {}): Asked {
  return {
    learner: newLearnerMemory(constants),
    concepts: Array.from({ length: concepts }, () => newConceptMemory(constants)),
    topics: Array.from({ length: concepts }, () => newTopicMemory(constants)),
    repeat: newRepeatMemory(),
    question: newQuestionMemory(constants, guess),
    at: 0,
  };
}

function masteryAt({ learner, concepts, topics }: Asked, at: number) {
  const [concept, topic] = [concepts[0], topics[0]];
  if (!concept || !topic) throw new Error('no concept');
  return conceptMastery(constants, { learner, concept, topic, at });
}

/** Credit and the days before each answer. */
const history = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 90 })),
  {
    maxLength: 60,
  },
);

function afterwards(answers: readonly (readonly [credit: number, days: number])[], asked: Asked): Asked {
  for (const [credit, days] of answers) {
    asked.at += days * day + 60_000;
    learnAnswer(constants, asked, { credit });
  }
  return asked;
}

test('a right answer never lowers what is known, a wrong one of an unpractised concept never raises it', () => {
  fc.assert(
    fc.property(history, (answers) => {
      const asked = afterwards(answers, anAsked());
      const before = masteryAt(asked, asked.at).value;
      learnAnswer(constants, asked, { credit: 1 });
      expect(masteryAt(asked, asked.at).value).toBeGreaterThanOrEqual(before);
    }),
  );
  const fresh = anAsked();
  const before = masteryAt(fresh, 0).value;
  learnAnswer(constants, fresh, { credit: 0 });
  expect(masteryAt(fresh, 0).value).toBeLessThan(before);
});

test('without practice what is known never rises, and becomes less certain', () => {
  fc.assert(
    fc.property(
      history,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (answers, a, b) => {
        const asked = afterwards([...answers, [1, 0]], anAsked());
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((days) =>
          masteryAt(asked, asked.at + days * day),
        );
        if (!sooner || !later) throw new Error('two days');
        expect(later.value).toBeLessThanOrEqual(sooner.value);
        expect(later.low).toBeLessThanOrEqual(sooner.low);
      },
    ),
  );
});

test('chances and their intervals stay probabilities, however long and odd the history', () => {
  fc.assert(
    fc.property(
      history,
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      (answers, guess, concepts) => {
        const asked = afterwards(answers, anAsked({ guess, concepts }));
        const { chance, low, high } = predictAnswer(constants, asked);
        expect(low).toBeGreaterThanOrEqual(guess);
        expect(chance).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(chance);
        expect(high).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('predicting changes nothing', () => {
  const asked = afterwards(
    [
      [1, 0],
      [0, 3],
      [1, 1],
    ],
    anAsked(),
  );
  const before = structuredClone(asked);

  predictAnswer(constants, asked);

  expect(asked).toEqual(before);
});

test('a right answer that may have been guessed says less than one that cannot be', () => {
  const [guessed, known] = [anAsked({ guess: 0.5 }), anAsked()];

  learnAnswer(constants, guessed, { credit: 1 });
  learnAnswer(constants, known, { credit: 1 });

  expect(masteryAt(guessed, 0).value).toBeLessThan(masteryAt(known, 0).value);
});

test('half the credit lies between none and all of it', () => {
  const values = [0, 0.5, 1].map((credit) => masteryAt(afterwards([[credit, 0]], anAsked()), 60_000).value);

  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(new Set(values).size).toBe(3);
});

test('what is learnt in one concept raises the others a little, since ability is shared', () => {
  const asked = afterwards(
    Array.from({ length: 8 }, () => [1, 0] as const),
    anAsked(),
  );
  const unseen = {
    learner: asked.learner,
    concept: newConceptMemory(constants),
    topic: newTopicMemory(constants),
    at: asked.at,
  };
  const blank = { ...unseen, learner: newLearnerMemory(constants) };

  const [transferred, before] = [
    conceptMastery(constants, unseen).value,
    conceptMastery(constants, blank).value,
  ];

  expect(transferred).toBeGreaterThan(before);
  expect(transferred).toBeLessThan(masteryAt(asked, asked.at).value);
});

test('many answers leave less doubt than few', () => {
  const width = (count: number) => {
    const asked = afterwards(
      Array.from({ length: count }, (_, place) => [place % 2, 0] as const),
      anAsked(),
    );
    const { low, high } = masteryAt(asked, asked.at);
    return high - low;
  };

  expect(width(40)).toBeLessThan(width(4) * 0.7);
});

test('a question many got wrong becomes hard: its next answer is expected to be wrong more often', () => {
  const question = newQuestionMemory(constants, 0);
  const topics = [newTopicMemory(constants)];
  const fresh = () => ({ ...anAsked(), question, topics });
  const before = predictAnswer(constants, fresh()).chance;

  for (let person = 0; person < 20; person++) learnAnswer(constants, fresh(), { credit: 0 });

  expect(predictAnswer(constants, fresh()).chance).toBeLessThan(before * 0.6);
});

test('memories are plain JSON: stored and read again they go on as before', () => {
  const asked = afterwards(
    [
      [1, 0],
      [0.3, 2],
    ],
    anAsked(),
  );
  const stored = JSON.parse(JSON.stringify(asked)) as Asked;

  learnAnswer(constants, asked, { credit: 1 });
  learnAnswer(constants, stored, { credit: 1 });

  expect(stored).toEqual(asked);
});
