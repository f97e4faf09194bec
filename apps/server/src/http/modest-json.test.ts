import { expect, it } from 'vitest';
import { isModest } from './modest-json.ts';
import { isStorable } from './storable-text.ts';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

it('lists and objects end at two hundred levels', () => {
  expect(isModest(nested(200))).toBe(true);
  expect(isModest(nested(201))).toBe(false);
  expect(isModest(`{"a":${'{"b":'.repeat(200)}0${'}'.repeat(201)}`)).toBe(false);
});

it('fifty thousand values are the most', () => {
  expect(isModest(JSON.stringify(Array(50_001).fill(0)))).toBe(true);
  expect(isModest(JSON.stringify(Array(50_002).fill(0)))).toBe(false);
});

it('what stands side by side, or in a text, is not deep', () => {
  expect(isModest(`[${'[],'.repeat(1_000)}[]]`)).toBe(true);
  expect(isModest(JSON.stringify({ text: `"\\${nested(1_000)}` }))).toBe(true);
});

it('a mark of byte order hides nothing that cannot be stored', () => {
  expect(isStorable('\ufeff{"name":"a\\u0000b"}')).toBe(false);
  expect(isStorable('\ufeff{"name":"a"}')).toBe(true);
});
