import { decimalOf } from '../reading/decimal-text.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { attribute, type XmlElement } from '../xml/xml-element.ts';

/** The fraction of an answer, which Moodle XML writes in per cent. */
export function creditOf(answer: XmlElement): number {
  const text = attribute(answer, 'fraction') || '0';
  const credit = Number(decimalOf(text) ?? Number.NaN);
  if (Number.isFinite(credit) && Math.abs(credit) <= 100) return credit;
  throw new CannotReadError(`The fraction "${text.slice(0, 40)}" of an answer is not between -100 and 100.`);
}
