import { expect, it } from 'vitest';
import { readAll } from '../testing/read-all.ts';
import { giftFormat } from './gift-format.ts';

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

      const { questions, refused, notes } = await readAll(
        giftFormat,
        `${format}x ${long} {=a ~b}\n\nAfter? {T}`,
      );

      expect(performance.now() - start, piece).toBeLessThan(3_000);
      expect(
        [...questions.map((each) => each.question.stem), ...refused.map((each) => each.title), ...notes],
        piece,
      ).toContain('After?');
    }
  },
  60_000,
);

it('reads a hundred thousand levels of HTML without falling over', async () => {
  const { questions, refused } = await readAll(
    giftFormat,
    `[html]${'<b>'.repeat(30_000)}deep {=a ~b}\n\nAfter? {T}`,
  );

  expect(questions.length + refused.length).toBe(2);
});

it('gives way to other work while it reads a long file', async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);

  await readAll(
    giftFormat,
    '[html]<p>What is <b>2</b> + 2?</p> {=<p>4</p> ~3#<em>no</em> ~5}\n\n'.repeat(6_000),
  );

  clearInterval(timer);
  expect(ticks).toBeGreaterThan(1);
});
