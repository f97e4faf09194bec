import { blank, type QuestionProblem, unless } from '../../question-problem.ts';
import { plainUnit } from '../../typed/read-with-unit.ts';
import { brokenDecimals, brokenNumbers, decimalIn } from '../../typed/validate-typed.ts';
import type { NumericQuestion } from './question.ts';

export function validateNumeric(question: NumericQuestion): QuestionProblem[] {
  return [...brokenNumbers(question.answers), ...brokenUnits(question)];
}

/** Other units beside one of its own, each once, with a factor above 0; a unit where one must be typed. */
function brokenUnits(question: NumericQuestion): QuestionProblem[] {
  const { unit = '', otherUnits = [], unitHandling, unitPenaltyPercent = 100 } = question;
  const names = [unit, ...otherUnits.map((each) => each.unit)].map(plainUnit).filter((name) => name !== '');
  const needsUnit = unitHandling === 'required' || otherUnits.length > 0;
  return [
    ...unless(!needsUnit || unit.trim() !== '', 'unit', 'must not be empty'),
    ...otherUnits.flatMap((other, index) => brokenUnit(other, `otherUnits[${index}]`)),
    ...unless(new Set(names).size === names.length, 'otherUnits', 'a unit stands there twice'),
    ...unless(
      unitPenaltyPercent >= 0 && unitPenaltyPercent <= 100,
      'unitPenaltyPercent',
      `must be between 0 and 100; it is ${unitPenaltyPercent}`,
    ),
  ];
}

function brokenUnit({ unit, factor }: { unit: string; factor: string }, place: string): QuestionProblem[] {
  const number = decimalIn(factor);
  return [
    ...blank(`${place}.unit`, unit),
    ...(number
      ? unless(number.gt(0), `${place}.factor`, 'must be above 0')
      : brokenDecimals({ [`${place}.factor`]: factor })),
  ];
}
