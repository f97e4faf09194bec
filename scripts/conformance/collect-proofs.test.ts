import { expect, it } from 'vitest';
import { collectProofs } from './collect-proofs.ts';

it('ids in brackets after a title are proofs, one each', () => {
  const text = `it('nobody gets in [${'004'}-06, ${'001'}-08]', () => {});`;

  expect(collectProofs('a.test.ts', text)).toEqual([
    { id: '004-06', path: 'a.test.ts', title: 'nobody gets in' },
    { id: '001-08', path: 'a.test.ts', title: 'nobody gets in' },
  ]);
});

it('tags of a journey are proofs, alone or in a list', () => {
  const text = `test('a', { tag: '@004-45' }, f); test("b’s", { tag: ['@${'000'}-23', '@slow'] }, f);`;

  expect(collectProofs('a.spec.ts', text).map(({ id, title }) => [id, title])).toEqual([
    ['004-45', 'a'],
    ['000-23', 'b’s'],
  ]);
});

it('brackets that hold anything else, and ids elsewhere, prove nothing', () => {
  expect(collectProofs('a.test.ts', "// 000-23\nit('takes [1, 2]', f); const x = ['000-23'];")).toEqual([]);
});
