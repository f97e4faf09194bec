import type { NumericAnswer, NumericQuestion, NumericUnit } from '@debrief/core';
import { decimalOf } from '../reading/decimal-text.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { inverseOf, isSameNumber, percentOf } from '../writing/exact.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { creditOf } from './credit-of.ts';
import type { Mapping } from './map-question.ts';
import { childText, isYes, type MoodleTexts, rawText } from './moodle-texts.ts';

export function mapNumerical({ element, texts, base }: Mapping): NumericQuestion {
  const answers = childrenOf(element, 'answer').flatMap((answer) => toAnswer(answer, texts));
  return { ...base, kind: 'numeric', answers, ...unitsOf(element, texts) };
}

function toAnswer(answer: XmlElement, texts: MoodleTexts): NumericAnswer[] {
  const text = rawText(answer).trim();
  const explanation = texts.markdown(childOf(answer, 'feedback'));
  const creditPercent = creditOf(answer);
  if (text === '*') {
    if (creditPercent > 0)
      throw new CannotReadError('It gives points for any number (*); that is not taken.');
    if (explanation)
      texts.notes.push(`The feedback for any other answer was left out: "${explanation.slice(0, 120)}".`);
    return [];
  }
  const value = decimalOf(text);
  const tolerance = decimalOf(childText(answer, 'tolerance') || '0');
  if (value === null || tolerance === null) throw new CannotReadError(`"${text.slice(0, 40)}" is no number.`);
  if (creditPercent < 0)
    throw new CannotReadError('An answer of a numeric question takes points away; here the least is none.');
  return [{ target: { type: 'value', value, tolerance }, creditPercent, explanation }];
}

type Units = Pick<NumericQuestion, 'unit' | 'otherUnits' | 'unitHandling' | 'unitPenaltyPercent'>;

/** The unit whose multiplier is 1 is the question's own; a multiplier says how many of it make one of that. */
function unitsOf(element: XmlElement, texts: MoodleTexts): Units {
  const units = childrenOf(childOf(element, 'units') ?? element, 'unit').map((unit) => ({
    unit: childText(unit, 'unit_name').replace(/\s+/gu, ' '),
    multiplier: decimalOf(childText(unit, 'multiplier')) ?? '1',
  }));
  if (units.some(({ multiplier }) => isSameNumber(multiplier, '0')))
    throw new CannotReadError('A unit has the multiplier 0.');
  const own = units.find(({ multiplier }) => isSameNumber(multiplier, '1'));
  if (!own) {
    if (units.length > 0)
      texts.notes.push('The units were left out: none of them is the one of the answers.');
    return {};
  }
  if (isYes(childText(element, 'unitsleft')))
    texts.notes.push('The unit stood before the number; here it stands behind it.');
  const others = units
    .filter((each) => each !== own)
    .map(({ unit, multiplier }) => ({ unit, factor: inverseOf(multiplier) }));
  return {
    unit: own.unit,
    ...handlingOf(element),
    ...(others.length > 0 && { otherUnits: others as NumericUnit[] }),
  };
}

/** Grading type 0: the unit need not be there; 1 and 2: without it a share of the credit is gone. */
function handlingOf(element: XmlElement): Units {
  if (!/^[12]$/u.test(childText(element, 'unitgradingtype'))) return {};
  const penalty = percentOf(decimalOf(childText(element, 'unitpenalty')) ?? '1');
  return { unitHandling: 'required', ...(penalty !== 100 && { unitPenaltyPercent: penalty }) };
}
