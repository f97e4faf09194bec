import { blank, brokenItems, type QuestionProblem, unless } from '../../question-problem.ts';
import type { EssayQuestion, RubricCriterion } from './question.ts';

/** Bounds the right way round; a rubric whose criteria have at least two levels, worst first, the best worth all. */
export function validateEssay({ minWords, maxWords, rubric = [] }: EssayQuestion): QuestionProblem[] {
  const names = rubric.map(({ id, name }) => ({ id, text: name }));
  return [
    ...unless(isCount(minWords), 'minWords', 'must be a whole number from 0 up'),
    ...unless(isCount(maxWords) && maxWords !== 0, 'maxWords', 'must be a whole number above 0'),
    ...unless(
      (minWords ?? 0) <= (maxWords ?? Number.POSITIVE_INFINITY),
      'maxWords',
      'is below the least number of words',
    ),
    ...brokenItems('rubric', names).map(({ place, sentence }) => ({
      place: place.replace(/\.text$/, '.name'),
      sentence,
    })),
    ...rubric.flatMap((criterion, index) => brokenCriterion(criterion, `rubric[${index}]`)),
  ];
}

function isCount(value: number | undefined): boolean {
  return value === undefined || (Number.isInteger(value) && value >= 0);
}

function brokenCriterion({ levels, weight }: RubricCriterion, place: string): QuestionProblem[] {
  const percents = levels.map((level) => level.creditPercent);
  const isRising = percents.every((percent, index) => index === 0 || percent > (percents[index - 1] ?? 0));
  return [
    ...unless(weight >= 1 && weight <= 100, `${place}.weight`, `must be between 1 and 100; it is ${weight}`),
    ...unless(levels.length >= 2, `${place}.levels`, `at least two are needed; there are ${levels.length}`),
    ...levels.flatMap(({ id, text }, index) => [
      ...blank(`${place}.levels[${index}].id`, id),
      ...blank(`${place}.levels[${index}].text`, text),
    ]),
    ...unless(
      new Set(levels.map(({ id }) => id)).size === levels.length,
      `${place}.levels`,
      'two have the same id',
    ),
    ...unless(
      percents.every((percent) => percent >= 0 && percent <= 100),
      `${place}.levels`,
      'credits must be between 0 and 100',
    ),
    ...unless(
      isRising,
      `${place}.levels`,
      'the worst stands first, and each is worth more than the one before',
    ),
    ...unless(percents.at(-1) === 100, `${place}.levels`, 'the best must give full credit (100 %)'),
  ];
}
