import { expect, test } from 'vitest';
import { inTextOrder, numberGaps } from './gap-order.ts';

const gaps = [{ id: 'x' }, { id: 'y' }, { id: 'z' }];

test('gaps are counted as they follow each other in the text', () => {
  expect(inTextOrder('First [[z]], then [[x]], then [[y]].', gaps).map(({ id }) => id)).toEqual([
    'z',
    'x',
    'y',
  ]);
});

test('a gap that the text has lost comes last', () => {
  expect(inTextOrder('Only [[y]].', gaps).map(({ id }) => id)).toEqual(['y', 'x', 'z']);
});

test('numbers stand for gaps where no field can', () => {
  expect(numberGaps('First [[z]], then [[x]]; if [[ -f a ]]', gaps)).toBe(
    'First (1), then (2); if [[ -f a ]]',
  );
});
