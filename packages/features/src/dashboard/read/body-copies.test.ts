import { expect, test } from 'vitest';
import { createBodyCopies } from './body-copies.ts';

const copy = (size: number, version = '1') => ({ version, bytes: Buffer.alloc(size) });

test('what was used last is kept when there is no room for all', () => {
  const copies = createBodyCopies(100);
  const first = copy(40);
  copies.keep('first', first);
  copies.keep('second', copy(40));
  copies.keep('first', first);

  copies.keep('third', copy(40));

  expect(copies.find('first')).toBe(first);
  expect(copies.find('second')).toBeUndefined();
});

test('a newer copy takes the place of the one before', () => {
  const copies = createBodyCopies(100);
  for (const version of ['1', '2', '3']) copies.keep('somebody', copy(60, version));
  copies.keep('other', copy(40));

  expect(copies.find('somebody')?.version).toBe('3');
  expect(copies.find('other')).toBeDefined();
});
