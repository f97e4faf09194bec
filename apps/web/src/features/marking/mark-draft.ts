import type { Essay, EssayMark } from '@debrief/contracts';
import { creditOfMark, InvalidMarkError, pointsForCredit } from '@debrief/core';

type EssayQuestion = Essay['question'];

/** What stands in the form; not yet a mark. */
export interface MarkDraft {
  /** Level by criterion. */
  levels: Record<string, string>;
  percent: number | '';
  comment: string;
}

export function draftOf({ marking }: Pick<Essay, 'marking'>): MarkDraft {
  const mark = marking?.mark;
  return {
    levels: mark?.type === 'rubric' ? mark.levels : {},
    percent: mark?.type === 'percent' ? mark.percent : '',
    comment: marking?.comment ?? '',
  };
}

/** Undefined as long as something is missing. */
export function toMark(question: EssayQuestion, { levels, percent }: MarkDraft): EssayMark | undefined {
  const mark: EssayMark | undefined = question.rubric?.length
    ? { type: 'rubric', levels }
    : percent === ''
      ? undefined
      : { type: 'percent', percent };
  return mark && isWhole(question, mark) ? mark : undefined;
}

export function pointsOf(
  { question, maxPoints }: Pick<Essay, 'question' | 'maxPoints'>,
  mark: EssayMark,
): string {
  return pointsForCredit(creditOfMark(question, mark), maxPoints);
}

/** The first criterion without a level. */
export function openCriterion({ rubric = [] }: EssayQuestion, { levels }: MarkDraft) {
  return rubric.find((criterion) => levels[criterion.id] === undefined);
}

function isWhole(question: EssayQuestion, mark: EssayMark): boolean {
  try {
    creditOfMark(question, mark);
    return true;
  } catch (error) {
    if (error instanceof InvalidMarkError) return false;
    throw error;
  }
}
