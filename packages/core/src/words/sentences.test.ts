import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

test.each([
  ['Routes decide. Then practise! Why? Because.', 4],
  ['Look at ![chart](https://points.click/?d=routes) now. Then rest.', 2],
  ['路由决定一切。然后练习。', 2],
])('"%s" has %d sentences, which joined are the text', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
  expect(sentencesOf(text).join('')).toBe(text);
});
