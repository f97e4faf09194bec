import { Decimal, type DecimalNumber } from '../../../points/decimal.ts';
import { type QuestionProblem, unless } from '../../question-problem.ts';
import { brokenDecimals } from '../../typed/validate-typed.ts';
import type { EstimationQuestion } from './question.ts';

const mostSteps = 10_000;

/** Numbers that are numbers, a range the right way round with the value in it, and a slider that can reach it. */
export function validateEstimation(question: EstimationQuestion): QuestionProblem[] {
  const { min, max, value, step, fullWithin, noneFrom } = question;
  const broken = brokenDecimals({ min, max, value, step, fullWithin, noneFrom });
  if (broken.length > 0) return broken;
  const [low, high, goal] = [new Decimal(min), new Decimal(max), new Decimal(value)];
  return [
    ...unless(low.lt(high), 'max', `the range runs backwards: ${min} to ${max}`),
    ...unless(goal.gte(low) && goal.lte(high), 'value', `must lie between ${min} and ${max}`),
    ...brokenCloseness(new Decimal(fullWithin), new Decimal(noneFrom)),
    ...brokenStep(question),
  ];
}

function brokenCloseness(fullWithin: DecimalNumber, noneFrom: DecimalNumber): QuestionProblem[] {
  return [
    ...unless(fullWithin.gte(0), 'fullWithin', 'must not be negative'),
    ...unless(noneFrom.gt(fullWithin), 'noneFrom', 'must be more than what still earns full credit'),
  ];
}

function brokenStep({ min, max, value, step, fullWithin }: EstimationQuestion): QuestionProblem[] {
  const [low, width] = [new Decimal(min), new Decimal(step)];
  if (width.lte(0)) return [{ place: 'step', sentence: 'must be above 0' }];
  const steps = new Decimal(max).minus(low).div(width);
  if (steps.gt(mostSteps)) return [{ place: 'step', sentence: `makes more than ${mostSteps} places` }];
  const nearest = low.plus(new Decimal(value).minus(low).div(width).round(0).times(width));
  return unless(
    nearest.minus(value).abs().lte(fullWithin) && nearest.lte(max),
    'step',
    'leads past the value: no place earns full credit',
  );
}
