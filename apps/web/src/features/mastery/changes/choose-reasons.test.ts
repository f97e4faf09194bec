import { expect, test } from 'vitest';
import { chooseReasons } from './choose-reasons.ts';

const reason = (code: 'right-hard' | 'right' | 'wrong' | 'elsewhere', points: number) => ({
  code,
  count: 1,
  points,
});

test('a rise is told by what raised it, and by what held against it', () => {
  const chosen = chooseReasons({
    ...{ from: 65, to: 75 },
    reasons: [reason('right-hard', 9), reason('wrong', -3), reason('right', 2), reason('elsewhere', 2)],
  });

  expect(chosen.because.map(({ code }) => code)).toEqual(['right-hard', 'right']);
  expect(chosen.although.map(({ code }) => code)).toEqual(['wrong']);
});

test('a fall is told by what lowered it', () => {
  const chosen = chooseReasons({ from: 75, to: 70, reasons: [reason('wrong', -6), reason('right', 1)] });

  expect(chosen.because.map(({ code }) => code)).toEqual(['wrong']);
});

test('a first figure is told by what its answers did', () => {
  const chosen = chooseReasons({ from: null, to: 22, reasons: [reason('wrong', -20), reason('right', 4)] });

  expect(chosen.because.map(({ code }) => code)).toEqual(['wrong']);
});

test('what is too small to matter is not named', () => {
  expect(chooseReasons({ from: 75, to: 75.2, reasons: [reason('right', 0.2)] })).toEqual({
    because: [],
    although: [],
  });
});
