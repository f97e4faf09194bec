import { fullCredit, noCredit, toCredit } from '../../../points/credit.ts';
import { Decimal } from '../../../points/decimal.ts';
import { readTheSame, refuseUnknown } from '../../items.ts';
import type { Fit } from '../../scored-response.ts';
import { fittingNumber } from '../../typed/fitting-number.ts';
import { fittingText } from '../../typed/fitting-text.ts';
import type { Gap, GapFillQuestion, SelectGap } from './question.ts';

/**
 * Mean of the gaps' credits by their weights; a gap left empty earns nothing. Throws `InvalidResponseError` on unknown
 * gaps and choices.
 */
export function creditOfGaps({ gaps }: GapFillQuestion, given: Readonly<Record<string, string>>): Fit {
  const filled = new Map(Object.entries(given));
  refuseUnknown('Gap', gaps, filled.keys());
  const fits = gaps.map((gap) => ({ gap, fit: fitOfGap(gap, filled.get(gap.id) ?? '') }));
  const earned = fits.reduce(
    (sum, { gap, fit }) => sum.plus(new Decimal(fit.credit).times(weightOf(gap))),
    new Decimal(0),
  );
  const remark = fits.find(({ fit }) => fit.remark)?.fit.remark;
  return {
    credit: toCredit(earned.div(totalWeightOf(gaps))),
    matched: { gapIds: fits.filter(({ fit }) => fit.credit === fullCredit).map(({ gap }) => gap.id) },
    ...(remark && { remark }),
  };
}

/** What one gap earns of its own share. */
export function fitOfGap(gap: Gap, text: string): Fit {
  if (text.trim() === '') return { credit: noCredit };
  switch (gap.type) {
    case 'select':
      return fitOfSelect(gap, text);
    case 'text':
      return fittingText(gap.answers, gap, text);
    case 'number':
      return fittingNumber(gap.answers, {}, text);
  }
}

function fitOfSelect({ choices, rightChoiceId }: SelectGap, choiceId: string): Fit {
  refuseUnknown('Choice', choices, [choiceId]);
  const isRight = choiceId === rightChoiceId || readTheSame(choices, choiceId, rightChoiceId);
  return { credit: isRight ? fullCredit : noCredit };
}

/** Nothing is guessed in a gap that is typed into. */
export function guessCreditOfGaps({ gaps }: GapFillQuestion): number {
  if (gaps.length === 0) return 0;
  const guessed = gaps.map((gap) =>
    gap.type === 'select' && gap.choices.length > 0 ? weightOf(gap) / gap.choices.length : 0,
  );
  return guessed.reduce((sum, each) => sum + each, 0) / totalWeightOf(gaps);
}

function weightOf({ weight = 1 }: Gap): number {
  return weight;
}

function totalWeightOf(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, gap) => sum + weightOf(gap), 0) || 1;
}
