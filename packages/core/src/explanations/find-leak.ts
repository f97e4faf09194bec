import type { Question } from '../questions/question.ts';
import { readText } from './leak/mentions.ts';
import { secretsOf } from './leak/secrets.ts';
import { tellsChoice } from './leak/tells-choice.ts';
import { tellsNumber } from './leak/tells-number.ts';
import { tellsOrder, tellsPair } from './leak/tells-pair.ts';
import { tellsOutright, tellsPlace } from './leak/tells-place.ts';
import { tellsSample } from './leak/tells-sample.ts';
import { tellsTyped } from './leak/tells-typed.ts';
import { tellsVerdict } from './leak/tells-verdict.ts';

/** By what a text gives a key away. */
export type Leak =
  | 'outright'
  | 'place'
  | 'option'
  | 'text'
  | 'number'
  | 'pair'
  | 'order'
  | 'verdict'
  | 'sample';

/**
 * By what a text would give the question's key away before it is answered, or null. It errs towards finding one: what
 * is held back costs a hint, what slips through costs the question. Translations of the key are beyond it.
 */
export function findLeak(question: Question, text: string): Leak | null {
  const secrets = secretsOf(question);
  const read = readText(text);
  if (tellsOutright(text)) return 'outright';
  if (tellsPlace(text, secrets.stem)) return 'place';
  if (secrets.choices.some((choice) => tellsChoice(read, choice, secrets.stem))) return 'option';
  if (tellsTyped(read, secrets)) return 'text';
  if (tellsNumber(text, secrets)) return 'number';
  if (tellsPair(read, secrets)) return 'pair';
  if (tellsOrder(read, secrets)) return 'order';
  if (secrets.verdict !== null && tellsVerdict(text)) return 'verdict';
  if (tellsSample(read, secrets.sample)) return 'sample';
  return null;
}
