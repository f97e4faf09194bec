import { expect, test } from 'vitest';
import { z } from 'zod';
import { readAnswer } from './read-answer.ts';

const schema = z.object({ points: z.number(), words: z.array(z.string()) });
const value = { points: 3, words: ['a } b', 'c "quoted" ]'] };
const json = JSON.stringify(value);

test('JSON of the asked shape is taken as it is', () => {
  expect(readAnswer(schema, json)).toEqual({ ok: true, output: value, text: json, isRepaired: false });
});

test.each([
  ['a fence', `\`\`\`json\n${json}\n\`\`\``],
  ['words before', `Sure! ${json}`],
  ['words after', `${json}\nI hope this helps {really}.`],
  ['a byte order mark', `\uFEFF${json}`],
])('%s around it is cut off', (_name, text) => {
  expect(readAnswer(schema, text)).toEqual({ ok: true, output: value, text: json, isRepaired: true });
});

test.each([
  ['nothing', ''],
  ['prose', 'I cannot do that.'],
  ['half of it', json.slice(0, 20)],
  ['a number that is none', '{"points": NaN, "words": []}'],
  ['two half objects', '{"points": 3} {"words": []}'],
  ['an open string', '{"points": 3, "words": ["'],
])('%s is not an answer', (_name, text) => {
  expect(readAnswer(schema, text).ok).toBe(false);
});

test('what is wrong is said without quoting the answer', () => {
  const reading = readAnswer(schema, '{"points": "secret words", "words": [1]}');

  expect(reading).toMatchObject({
    ok: false,
    issues: expect.stringContaining('points: Invalid input: expected number'),
  });
  expect(JSON.stringify(reading)).not.toContain('secret');
});

test('keys that would change an object are dropped with all the others that are not asked for', () => {
  const reading = readAnswer(
    schema,
    '{"points": 1, "words": [], "__proto__": {"isAdmin": true}, "extra": 1}',
  );

  expect(reading).toMatchObject({ ok: true, output: { points: 1, words: [] } });
  expect(reading.ok && Object.keys(reading.output)).toEqual(['points', 'words']);
});

test('a very long answer of brackets is judged quickly', () => {
  const startedAt = performance.now();

  expect(readAnswer(schema, `x${'['.repeat(1_000_000)}`).ok).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
