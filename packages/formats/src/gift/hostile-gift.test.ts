import { expect, it } from 'vitest';
import { readGift } from './read-gift.ts';
import { readGiftText } from './read-gift-text.ts';

it.each([
  ['a byte order mark', '\uFEFFTwo? {T}'],
  ['lines ended by CR LF', '// [id:x]\r\nTwo?\r\n{T}\r\n'],
  ['lines ended by CR', '\rTwo? {T}\r'],
])('reads a file with %s', async (_name, raw) => {
  const file = readGiftText(raw);

  if (!file.isReadable) throw new Error(file.sentence);
  expect(await readGift(file.text)).toMatchObject({
    questions: [{ question: { stem: 'Two?' } }],
    refused: [],
  });
});

it.each(['utf16le', 'utf16be'])('refuses %s with a sentence', (encoding) => {
  const bytes = Buffer.from('\uFEFFTwo plus two? {=four}', 'utf16le');
  if (encoding === 'utf16be') bytes.swap16();

  expect(readGiftText(bytes.toString('utf8'))).toEqual({
    isReadable: false,
    sentence: 'The file is in UTF-16. Save it as UTF-8 and import it again.',
  });
});

it('refuses files with nothing in them and files with too much', () => {
  expect(readGiftText(' \n\n')).toMatchObject({ isReadable: false, sentence: 'The file is empty.' });
  expect(readGiftText('Two? {T}\n\n'.repeat(25_000))).toMatchObject({ isReadable: false });
});

const pieces = [
  '\\(',
  '<a>',
  '<br',
  '](  ',
  '`',
  '``a`',
  '\\n',
  '[',
  '$$',
  '~',
  '<div>',
  '<table><tr><td>',
  '<sup>',
  '&amp',
  '_',
  '* ',
  '::',
  '%',
  '#',
  '->',
  ' -> = ',
  '{',
  '}',
  '<!--',
  '&#x',
];

it.each(['', '[html]', '[markdown]'])(
  'no repetition in a text of format "%s" takes long or ends the run',
  async (format) => {
    for (const piece of pieces) {
      const long = piece.repeat(Math.floor(20_000 / piece.length));
      const start = performance.now();

      const { questions, refused } = await readGift(`${format}x ${long} {=a ~b}\n\nAfter? {T}`);

      expect(performance.now() - start, piece).toBeLessThan(3_000);
      expect(
        [...questions.map((each) => each.question.stem), ...refused.map((each) => each.title)],
        piece,
      ).toContain('After?');
    }
  },
  60_000,
);

it('reads a hundred thousand levels of HTML without falling over', async () => {
  const { questions, refused } = await readGift(`[html]${'<b>'.repeat(30_000)}deep {=a ~b}\n\nAfter? {T}`);

  expect(questions.length + refused.length).toBe(2);
});

it('gives way to other work while it reads a long file', async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);

  await readGift('[html]<p>What is <b>2</b> + 2?</p> {=<p>4</p> ~3#<em>no</em> ~5}\n\n'.repeat(400));

  clearInterval(timer);
  expect(ticks).toBeGreaterThan(3);
});
