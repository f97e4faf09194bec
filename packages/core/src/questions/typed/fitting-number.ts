import { creditOfPercent, noCredit } from '../../points/credit.ts';
import type { AnswerRemark, Fit } from '../scored-response.ts';
import { hitOf } from './hits-target.ts';
import type { NumericAnswer, UnitRules } from './number-question.ts';
import type { Reading } from './read-number.ts';
import { readWithUnit } from './read-with-unit.ts';

/**
 * The first answer that what was typed fits decides. A text that is no number fits none. A right value with a wrong or
 * missing unit, or with too few figures, is told by a remark, and keeps what the unit's penalty leaves of its credit.
 */
export function fittingNumber(answers: readonly NumericAnswer[], rules: UnitRules, text: string): Fit {
  const typed = readWithUnit(text, rules);
  if (!typed) return { credit: noCredit };
  const { unitRemark, readings, bareReadings } = typed;
  const fit = unitRemark ? { credit: noCredit } : firstFit(answers, readings);
  if (fit.matched || fit.remark) return fit;
  // A number that is right as it stands, behind which the wrong unit was written.
  const bare = firstFit(answers, bareReadings);
  const remark = unitRemark ?? 'wrong-unit';
  if (!bare.matched || !typed.hasUnits) return { credit: noCredit };
  return withUnitPenalty(answers, rules, { ...bare, remark });
}

function firstFit(answers: readonly NumericAnswer[], readings: readonly Reading[]): Fit {
  let remark: AnswerRemark | undefined;
  for (const [answerIndex, { target, creditPercent }] of answers.entries()) {
    const hits = readings.map((reading) => hitOf(target, reading));
    if (hits.includes('hit')) return { credit: creditOfPercent(creditPercent), matched: { answerIndex } };
    if (hits.includes('too-few-figures')) remark ??= 'too-few-figures';
  }
  return { credit: noCredit, ...(remark && { remark }) };
}

/** A unit that need not be typed is no slip of the pen when it is typed wrongly: nothing is left then. */
function withUnitPenalty(answers: readonly NumericAnswer[], rules: UnitRules, fit: Fit): Fit {
  const penalty = rules.unitHandling === 'required' ? (rules.unitPenaltyPercent ?? 100) : 100;
  const full = answers[fit.matched?.answerIndex ?? -1]?.creditPercent ?? 0;
  const credit = creditOfPercent((full * (100 - penalty)) / 100);
  return credit === noCredit ? { credit, remark: fit.remark } : { ...fit, credit };
}
