import { expect, test } from 'vitest';
import { bandOf, placeOn, readTyped, ticksOf } from './scale.ts';

const hundred = { min: 0, max: 100, step: 1 };

test('ticks are round and lie within the range', () => {
  expect(ticksOf(hundred)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(ticksOf({ min: 1900, max: 2000, step: 1 })).toEqual([1900, 1920, 1940, 1960, 1980, 2000]);
  expect(ticksOf({ min: -1, max: 1, step: 0.1 })).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(ticksOf({ min: 5, max: 5, step: 1 })).toEqual([5]);
});

test('a place is a share of the range and never outside', () => {
  expect(placeOn(hundred, 25)).toBe(0.25);
  expect(placeOn(hundred, 250)).toBe(1);
  expect(placeOn({ min: 3, max: 3, step: 1 }, 3)).toBe(0);
});

test('a band ends where the range does', () => {
  expect(bandOf(hundred, 95, 10)).toEqual({ from: 0.85, to: 1 });
});

test.each([
  ['42', '42'],
  [' 4,5 ', '4.5'],
  ['100', '100'],
])('%j is an answer', (text, value) => {
  expect(readTyped(text, hundred)).toBe(value);
});

test.each(['', '-', '101', '-1', '1e2', 'ten', '1.2.3', '1,000,0'])('%j is none', (text) => {
  expect(readTyped(text, hundred)).toBeNull();
});
