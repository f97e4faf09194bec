import { type ReadText, says, tells } from './mentions.ts';
import { numbersIn } from './numbers-in.ts';
import type { SecretChoice } from './secrets.ts';

/** A right option by its words or its numbers, or all wrong ones, which leaves the right. */
export function tellsChoice(read: ReadText, { right, wrong }: SecretChoice, stem: string): boolean {
  const elsewhere = [...wrong, stem];
  if (right.some((text) => tells(read, text, elsewhere) || tellsNumber(read, text, elsewhere))) return true;
  return wrong.length > 0 && right.length > 0 && wrong.every((text) => says(read, text));
}

/** Numbers that only the right option has. */
function tellsNumber({ text }: ReadText, option: string, elsewhere: readonly string[]): boolean {
  const known = elsewhere.flatMap(numbersIn);
  const own = numbersIn(option).filter((value) => !known.some((each) => each.eq(value)));
  if (own.length === 0) return false;
  const said = numbersIn(text);
  return own.some((value) => said.some((each) => each.eq(value)));
}
