import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draw, drawQuestions } from './draw-questions.ts';

const anyDraws = fc
  .array(
    fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      candidates: fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 12 }),
    }),
    { maxLength: 5 },
  )
  .map((draws) => draws.map((draw, index): Draw => ({ ...draw, id: `d${index}` })));

test('nothing is drawn twice, nothing that is taken, nothing that does not fit', () => {
  fc.assert(
    fc.property(anyDraws, fc.string(), (draws, seed) => {
      const { questionIds } = drawQuestions(draws, new Set(['a', 'b']), seed);

      const all = [...questionIds.values()].flat();
      expect(new Set(all).size).toBe(all.length);
      expect(all).not.toContain('a');
      for (const draw of draws) {
        const drawn = questionIds.get(draw.id) ?? [];
        expect(drawn.length).toBeLessThanOrEqual(draw.count);
        for (const id of drawn) expect(draw.candidates).toContain(id);
      }
    }),
  );
});

test('the same seed draws the same, in whatever order the questions were found', () => {
  fc.assert(
    fc.property(anyDraws, fc.string(), (draws, seed) => {
      const turned = draws.map((draw) => ({ ...draw, candidates: [...draw.candidates].reverse() }));

      expect(drawQuestions(turned, new Set(), seed)).toEqual(drawQuestions(draws, new Set(), seed));
    }),
  );
});

test('draws that compete make room for each other', () => {
  const draws = [
    { id: 'wide', count: 2, candidates: ['a', 'b', 'c'] },
    { id: 'narrow', count: 1, candidates: ['a'] },
  ];
  for (let seed = 0; seed < 20; seed++) {
    const { questionIds, shortfalls } = drawQuestions(draws, new Set(), `seed ${seed}`);

    expect(shortfalls).toEqual([]);
    expect(questionIds.get('narrow')).toEqual(['a']);
    expect(questionIds.get('wide')?.toSorted()).toEqual(['b', 'c']);
  }
});

test('a draw that asks for more than there is says how many it got', () => {
  const draws = [
    { id: 'first', count: 3, candidates: ['a', 'b'] },
    { id: 'second', count: 1, candidates: ['c'] },
  ];

  expect(drawQuestions(draws, new Set(['b']), 'seed').shortfalls).toEqual([{ drawId: 'first', found: 1 }]);
});

test('every question is drawn equally often', () => {
  const counts = new Map<string, number>();
  for (let run = 0; run < 4_000; run++) {
    const draw = { id: 'd', count: 1, candidates: ['a', 'b', 'c', 'd'] };
    const [id = ''] = drawQuestions([draw], new Set(), `run ${run}`).questionIds.get('d') ?? [];
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }

  // 1000 expected each, standard deviation 27.
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(120);
});
