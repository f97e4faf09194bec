import { expect, it } from 'vitest';
import { isShallow } from './shallow-json.ts';
import { isStorable } from './storable-text.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

it('lists and objects end at two hundred levels', () => {
  expect(isShallow(nested(200))).toBe(true);
  expect(isShallow(nested(201))).toBe(false);
  expect(isShallow(`{"a":${'{"b":'.repeat(200)}0${'}'.repeat(201)}`)).toBe(false);
});

it('what stands side by side, or in a text, is not deep', () => {
  expect(isShallow(`[${'[],'.repeat(1_000)}[]]`)).toBe(true);
  expect(isShallow(JSON.stringify({ text: `"\\${nested(1_000)}` }))).toBe(true);
});

it('a mark of byte order hides nothing that cannot be stored', () => {
  expect(isStorable('\ufeff{"name":"a\\u0000b"}')).toBe(false);
  expect(isStorable('\ufeff{"name":"a"}')).toBe(true);
});
