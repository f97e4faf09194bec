import { expect, test } from 'vitest';
import { mediaMarkdown, mediaNamesIn, readMediaName } from './media.ts';

const hash = 'a1'.repeat(32);

test('a picture and a sound are told apart by their addresses', () => {
  expect(readMediaName(`media:${hash}`)).toEqual({ hash, isAudio: false });
  expect(readMediaName(`media:${hash}#audio`)).toEqual({ hash, isAudio: true });
});

test.each([
  'https://x.test/a.png',
  '/api/auth',
  'media:abc',
  `media:${hash}?x`,
  `MEDIA:${hash}`,
  'data:image/png,',
])('%s is nothing of ours', (url) => {
  expect(readMediaName(url)).toBeNull();
});

test('words cannot leave their brackets', () => {
  const text = mediaMarkdown('a ] b\n [c](https://x.test)', { hash, isAudio: false });

  expect(text).toBe(`![a \\] b \\[c\\](https://x.test)](media:${hash})`);
  expect(mediaNamesIn(`Look: ${text} and ![b](media:${hash}#audio)`)).toEqual([
    { hash, isAudio: false },
    { hash, isAudio: true },
  ]);
});
