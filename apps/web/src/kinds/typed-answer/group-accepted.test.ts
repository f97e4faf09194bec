import { expect, test } from 'vitest';
import { groupAccepted } from './group-accepted.ts';

const accepted = (text: string, creditPercent: number, explanation: string) => ({
  text,
  creditPercent,
  explanation,
});

test('an explanation stands once for all spellings it is said of', () => {
  const groups = groupAccepted([
    accepted('NAT', 100, 'It translates.'),
    accepted('router', 50, 'Only part of it.'),
    accepted('NAT gateway', 100, 'It translates.'),
  ]);

  expect(groups).toEqual([
    { creditPercent: 100, explanation: 'It translates.', texts: ['NAT', 'NAT gateway'] },
    { creditPercent: 50, explanation: 'Only part of it.', texts: ['router'] },
  ]);
});

test('the same words for another credit stay apart', () => {
  expect(groupAccepted([accepted('a', 50, 'x'), accepted('b', 100, 'x')]).map(({ texts }) => texts)).toEqual([
    ['b'],
    ['a'],
  ]);
});
