import { expect, test } from 'vitest';
import { countFilters, toFilter, toOrder } from './bank-filter.ts';
import { readBankSearch } from './bank-search.ts';

test('what stands in the address becomes the filter, and what it does not know is left out', () => {
  const search = readBankSearch({
    q: 2024,
    kinds: ['essay', 'riddle'],
    statuses: 'published',
    from: '3',
    to: 99,
    mine: 'yes',
  });

  expect(toFilter(search, 's')).toMatchObject({
    subjectId: 's',
    search: '2024',
    kinds: ['essay'],
    statuses: undefined,
    difficultyFrom: 3,
    difficultyTo: undefined,
    mineOnly: undefined,
  });
});

test('an order nobody knows is the best one', () => {
  expect(toOrder({ order: 'backwards' })).toBe('best');
  expect(toOrder({ order: 'hardest' })).toBe('hardest');
});

test('each value of a filter counts, a range of difficulty once', () => {
  expect(countFilters({ q: 'words', subject: 's' })).toBe(0);
  expect(countFilters({ topic: 't', tags: ['a', 'b'], from: 2, to: 4, mine: true })).toBe(5);
});
