import { expect, it } from 'vitest';
import { toItems } from './item.ts';
import { judgeConformance } from './judge-conformance.ts';

const items = toItems([
  ['000-01', 'One'],
  ['000-02', 'Two', 'later'],
]);
const proof = (id: string) => ({ id, path: 'a.test.ts', title: 'a' });

it('what is built and proved, and what is neither, is in order', () => {
  expect(judgeConformance(items, [proof('000-01')])).toEqual([]);
});

it('built without a test, proved without being built, and a tag of nothing are told', () => {
  expect(judgeConformance(items, [proof('000-02'), proof('009-99')])).toEqual([
    '000-01 (One) is built, and no test has its tag',
    '000-02 is "later" in the list, and a test proves it',
    'a.test.ts: "a" names 009-99, which is no item',
  ]);
});
