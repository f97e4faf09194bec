import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseGift } from './parse-gift.ts';

/** A folder of GIFT files, each with what it should parse to beside it as JSON; for trying files of other people. */
const folder = process.env.GIFT_SAMPLES;
const names = folder ? readdirSync(folder).filter((name) => name.endsWith('.gift')) : [];

it.runIf(folder).each(names)('%s parses to what its JSON says', (name) => {
  const path = join(folder ?? '', name);
  const expected = JSON.parse(readFileSync(path.replace(/gift$/, 'json'), 'utf8'));

  const parsed = [...parseGift(readFileSync(path, 'utf8'))].map((item) =>
    'parsed' in item ? item.parsed : item,
  );

  expect(JSON.parse(JSON.stringify(parsed))).toEqual(expected);
});

it('keeps the line of every block, comments and blank lines not counted as its own', () => {
  const text = '// one\n\n// two\nFirst? {T}\n\n\n$CATEGORY: A\n// three\nSecond?\n{F}\n';

  const blocks = [...parseGift(text)].map(({ block }) => [block.line, block.text]);

  expect(blocks).toEqual([
    [4, 'First? {T}'],
    [7, '$CATEGORY: A'],
    [9, 'Second?\n{F}'],
  ]);
});

it('gives the id and tags of comments to the question that follows, and to no other', () => {
  const text = '// [id:a] [tag:x]\n\n// [tag:y]\nFirst? {T}\n\nSecond? {F}';

  const parsed = [...parseGift(text)].map((item) => 'parsed' in item && item.parsed);

  expect(parsed).toMatchObject([
    { id: 'a', tags: ['x', 'y'] },
    { id: null, tags: null },
  ]);
});
