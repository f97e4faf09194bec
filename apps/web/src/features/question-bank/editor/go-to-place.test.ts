import { expect, test } from 'vitest';
import { outward } from './go-to-place.ts';

test('a place is looked for from the inside out', () => {
  expect(outward('options[2].text')).toEqual(['options[2].text', 'options[2]', 'options']);
  expect(outward('stem')).toEqual(['stem']);
  expect(outward('gaps[0].answers[1].creditPercent')).toEqual([
    'gaps[0].answers[1].creditPercent',
    'gaps[0].answers[1]',
    'gaps[0].answers',
    'gaps[0]',
    'gaps',
  ]);
});
