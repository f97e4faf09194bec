import { expect, it } from 'vitest';
import { splitByRole } from './split-by-role.ts';

it('what a page asks for is asked for always, or for some only', () => {
  expect(
    splitByRole([['a.me'], ['a.plan'], ['a.list', { limit: 3 }]], [['a.me'], ['a.list', { limit: 5 }]]),
  ).toEqual({
    always: [['a.me']],
    students: [['a.plan'], ['a.list', { limit: 3 }]],
    teachers: [['a.list', { limit: 5 }]],
  });
});
