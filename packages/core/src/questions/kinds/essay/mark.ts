import { type Credit, creditOfPercent, toCredit } from '../../../points/credit.ts';
import { Decimal } from '../../../points/decimal.ts';
import { applyHints } from '../../hints.ts';
import type { ScoredResponse } from '../../scored-response.ts';
import type { EssayMark, EssayQuestion, RubricCriterion } from './question.ts';

/** A mark that does not fit its question: no such level, a criterion left out, a share beyond 0..100. */
export class InvalidMarkError extends Error {
  override name = 'InvalidMarkError';
}

/** The credit that a tutor's mark gives. Throws `InvalidMarkError` when it does not fit the question. */
export function creditOfMark({ rubric = [] }: EssayQuestion, mark: EssayMark): Credit {
  if (mark.type === 'rubric') return creditOfLevels(rubric, mark.levels);
  if (!(mark.percent >= 0 && mark.percent <= 100)) {
    throw new InvalidMarkError(`${mark.percent} is not a share between 0 and 100 per cent.`);
  }
  return creditOfPercent(mark.percent);
}

/** A marked essay, scored like any other answer. */
export function scoreMark(question: EssayQuestion, mark: EssayMark, hintsTaken = 0): ScoredResponse {
  const credit = applyHints(creditOfMark(question, mark), question, hintsTaken);
  const outcome = credit === '1' ? 'right' : credit === '0' ? 'wrong' : 'partial';
  return { credit, outcome };
}

/** Words as people count them: runs of anything but white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function creditOfLevels(
  rubric: readonly RubricCriterion[],
  levels: Readonly<Record<string, string>>,
): Credit {
  const chosen = new Map(Object.entries(levels));
  if (rubric.length === 0) throw new InvalidMarkError('This question has no rubric.');
  if (chosen.size !== rubric.length) throw new InvalidMarkError('Each criterion needs one level.');
  const weights = rubric.reduce((sum, criterion) => sum + criterion.weight, 0);
  const earned = rubric.reduce(
    (sum, criterion) => sum.plus(new Decimal(percentOfLevel(criterion, chosen)).times(criterion.weight)),
    new Decimal(0),
  );
  return toCredit(earned.div(weights).div(100));
}

function percentOfLevel({ id, name, levels }: RubricCriterion, chosen: ReadonlyMap<string, string>): number {
  const level = levels.find((each) => each.id === chosen.get(id));
  if (!level) throw new InvalidMarkError(`"${name}" has no level "${chosen.get(id) ?? ''}".`);
  return level.creditPercent;
}
