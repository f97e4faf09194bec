import { type Credit, fullCredit, meanCredit, noCredit, toCredit } from '../../../points/credit.ts';
import { Decimal, type DecimalNumber } from '../../../points/decimal.ts';
import { InvalidResponseError } from '../../scored-response.ts';
import { decimalIn } from '../../typed/validate-typed.ts';
import type { EstimationQuestion } from './question.ts';

/** Most places whose credit is looked at for the mean of a guess. */
const mostPlaces = 1000;

/** Throws `InvalidResponseError` when the value is no decimal number or outside of the range. */
export function creditOfEstimate(question: EstimationQuestion, text: string): Credit {
  const value = decimalIn(text);
  if (!value) throw new InvalidResponseError(`"${text}" is not a decimal number.`);
  if (value.lt(new Decimal(question.min)) || value.gt(new Decimal(question.max))) {
    throw new InvalidResponseError(`${text} is outside of ${question.min} to ${question.max}.`);
  }
  return creditAt(question, value);
}

/** Mean over the places of the slider, or over a thousand even ones where it has more. */
export function guessCreditOfEstimate(question: EstimationQuestion): number {
  const [min, max, step] = [question.min, question.max, question.step].map(decimalIn);
  if (!min || !max || !step || step.lte(0) || min.gte(max)) return 0;
  const steps = Math.min(mostPlaces, max.minus(min).div(step).round(0, Decimal.roundDown).toNumber());
  const width = max.minus(min).div(Math.max(1, steps));
  const places = Array.from({ length: steps + 1 }, (_, index) => min.plus(width.times(index)));
  return meanCredit(places.map((place) => creditAt(question, place)));
}

function creditAt({ value, fullWithin, noneFrom }: EstimationQuestion, given: DecimalNumber): Credit {
  const distance = given.minus(value).abs();
  if (distance.lte(fullWithin)) return fullCredit;
  if (distance.gte(noneFrom)) return noCredit;
  return toCredit(new Decimal(noneFrom).minus(distance).div(new Decimal(noneFrom).minus(fullWithin)));
}
