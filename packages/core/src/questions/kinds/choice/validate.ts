import { brokenItems, type QuestionProblem, sameTexts, unless } from '../../question-problem.ts';
import { bestWeightOf } from './option-weights.ts';
import type { ChoiceQuestion } from './question.ts';

/** At least two options, told apart by id and text; one right (single) or some right (multi); weights that reach 100 %. */
export function validateChoice(question: ChoiceQuestion): QuestionProblem[] {
  const { options } = question;
  return [
    ...unless(options.length >= 2, 'options', `at least two are needed; there are ${options.length}`),
    ...brokenItems('options', options),
    ...sameTexts('options', options),
    ...wrongNumberRight(question),
    ...(question.scoring === 'option-weights' ? brokenWeights(question) : []),
  ];
}

function wrongNumberRight({ kind, options }: ChoiceQuestion): QuestionProblem[] {
  const right = options.filter((option) => option.isCorrect).length;
  if (kind === 'multi-select') return unless(right > 0, 'options', 'at least one must be right; none is');
  const found = right === 0 ? 'none is' : `${right} are`;
  return unless(right === 1, 'options', `exactly one must be right; ${found}`);
}

function brokenWeights(question: ChoiceQuestion): QuestionProblem[] {
  const best = bestWeightOf(question);
  return [
    ...question.options.flatMap(({ weightPercent = 0, isCorrect }, index) => [
      ...unless(
        weightPercent >= -100 && weightPercent <= 100,
        `options[${index}].weightPercent`,
        `must be between -100 and 100; it is ${weightPercent}`,
      ),
      ...unless(
        !isCorrect || weightPercent > 0,
        `options[${index}].weightPercent`,
        'is right and earns nothing',
      ),
    ]),
    ...unless(
      best.gte(99),
      'options',
      `the weights of the best answer must reach 100; they reach ${best.toString()}`,
    ),
  ];
}
