import { type Credit, creditOfRatio, fullCredit, noCredit, toCredit } from '../../../points/credit.ts';
import { Decimal } from '../../../points/decimal.ts';
import { refuseUnknown } from '../../items.ts';
import { fullWeightOf } from './option-weights.ts';
import type { ChoiceOption, ChoiceQuestion } from './question.ts';

/** Credit of the chosen options; an option named twice counts once. Throws `InvalidResponseError` on unknown ids. */
export function creditOfChoice(question: ChoiceQuestion, optionIds: readonly string[]): Credit {
  refuseUnknown('Option', question.options, optionIds);
  const chosen = new Set(optionIds);
  const isChosen = (option: ChoiceOption) => chosen.has(option.id);
  if (question.scoring === 'option-weights') return byWeights(question, isChosen);
  if (question.kind === 'single-choice') {
    return question.options.some((option) => isChosen(option) && option.isCorrect) ? fullCredit : noCredit;
  }
  if (question.scoring === 'all-or-nothing') {
    return question.options.every((option) => isChosen(option) === option.isCorrect) ? fullCredit : noCredit;
  }
  return rightMinusWrong(question.options, isChosen);
}

/** Right chosen / right in all − wrong chosen / wrong in all, never below 0. */
function rightMinusWrong(options: readonly ChoiceOption[], isChosen: (o: ChoiceOption) => boolean): Credit {
  const right = options.filter((option) => option.isCorrect);
  const wrong = options.filter((option) => !option.isCorrect);
  const rightChosen = right.filter(isChosen).length;
  const wrongChosen = wrong.filter(isChosen).length;
  // Over one denominator, so that only one rounding happens.
  const wrongTotal = Math.max(1, wrong.length);
  return creditOfRatio(rightChosen * wrongTotal - wrongChosen * right.length, right.length * wrongTotal);
}

function byWeights(question: ChoiceQuestion, isChosen: (o: ChoiceOption) => boolean): Credit {
  const sum = question.options
    .filter(isChosen)
    .reduce((total, option) => total.plus(option.weightPercent ?? 0), new Decimal(0));
  return toCredit(sum.div(fullWeightOf(question)));
}
