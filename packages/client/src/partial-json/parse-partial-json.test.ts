import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePartialJson } from './parse-partial-json.ts';

test.each([
  ['', {}],
  ['{', {}],
  ['{"su', {}],
  ['{"summary"', {}],
  ['{"summary":', {}],
  ['{"summary":"You', { summary: 'You' }],
  ['{"summary":"You \\', { summary: 'You ' }],
  ['{"summary":"a\\u00', { summary: 'a' }],
  ['{"summary":"a\\ud83d', { summary: 'a' }],
  ['{"summary":"done","str', { summary: 'done' }],
  ['{"a":[{"b":"x"},', { a: [{ b: 'x' }] }],
  ['{"a":[{"b":"x"},{', { a: [{ b: 'x' }, {}] }],
  ['{"questions":[1,1', { questions: [1] }],
  ['{"ok":tru', {}],
  ['{"ok":true,', { ok: true }],
  ['{"ok":true}', { ok: true }],
])('%j reads as %j', (text, expected) => {
  expect(parsePartialJson(text)).toEqual(expected);
});

test('a whole object reads as JSON itself would read it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(parsePartialJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('every beginning of an object reads as an object [000-35, 000-36]', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), fc.nat(), (value, cut) => {
      const text = JSON.stringify(value);

      const part = parsePartialJson(text.slice(0, 1 + (cut % text.length)));

      expect(Object.keys(value)).toEqual(expect.arrayContaining(Object.keys(part)));
    }),
  );
});

test('text that is no JSON says nothing and throws nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => void parsePartialJson(text)));
  expect(parsePartialJson('Sorry, I cannot')).toEqual({});
  expect(parsePartialJson('['.repeat(200_000))).toEqual({});
});
