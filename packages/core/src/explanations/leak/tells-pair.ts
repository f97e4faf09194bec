import { type ReadText, tells } from './mentions.ts';
import type { Secrets } from './secrets.ts';

/** A prompt and the choice that belongs to it, both in one hint. */
export function tellsPair(read: ReadText, { pairs }: Secrets): boolean {
  const others = (own: string) =>
    pairs.flatMap(({ prompt, choice }) => [prompt, choice]).filter((each) => each !== own);
  return pairs.some(
    ({ prompt, choice }) => tells(read, choice, others(choice)) && tells(read, prompt, others(prompt)),
  );
}

const orderWords =
  /\b(?:first|second|third|last|lastly|final|finally|begins?|beginning|starts?|starting|ends?|before|after|afterwards|then|next|follow(?:s|ed|ing)?|precedes?|preceded|earliest|latest|initially|comes?|leads?)\b|→|->|>/iu;

/** Two items of an order and a word of order, one at an end, or three of them. */
export function tellsOrder(read: ReadText, { order }: Secrets): boolean {
  const others = (own: string) => order.filter((each) => each !== own);
  const named = order.filter((item) => tells(read, item, others(item))).length;
  return named >= 3 || (named >= 1 && orderWords.test(read.text));
}
