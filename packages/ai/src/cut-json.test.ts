import { expect, test } from 'vitest';
import { cutJson } from './cut-json.ts';

test.each([
  ['{"a": 1, "b": [1, 2, 3', '{"a": 1, "b": [1, 2]}', ['a', 'b']],
  ['{"a": "x", "b": [{"c": 1}, {"c": "half', '{"a": "x", "b": [{"c": 1}]}', ['a', 'b']],
  ['{"a": {"b": [1, 2], "c": "ha', null, []],
  ['{"a": {"b": 1}, "c": {"d": 1', '{"a": {"b": 1}}', ['a']],
  ['{"a": "it said: ], }", "b": "half \\" an', '{"a": "it said: ], }"}', ['a']],
  ['Sure! {"a": [1, ', '{"a": [1]}', ['a']],
  ['{"a": "whole"', '{"a": "whole"}', ['a']],
  ['{"a": "whole", "b"', '{"a": "whole"}', ['a']],
  ['{"a": ["x", "y"', '{"a": ["x", "y"]}', ['a']],
  ['{"a": 12', null, []],
  ['{', null, []],
  ['[1, 2', null, []],
])('%s', (text, json, fields) => {
  const cut = cutJson(text);

  expect(cut && JSON.parse(cut.json)).toEqual(json && JSON.parse(json));
  expect(cut?.fields ?? []).toEqual(fields);
});

test('a long one is cut quickly', () => {
  const startedAt = performance.now();

  cutJson(`{"a": [${'[1], '.repeat(200_000)}`);

  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
