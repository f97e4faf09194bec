import type { CorrectionAction } from '@debrief/contracts';
import type { Question } from '@debrief/core';
import { sql } from '@debrief/db';

export type { CorrectionAction };

/** The correction in force for one question of a paper; all null when there is none. */
export interface CorrectionColumns {
  correctionId: string | null;
  correctionAction: CorrectionAction | null;
  /** The version by whose key answers are scored; only of a new key. */
  correctedQuestion: Question | null;
}

export const correctionColumns = sql`correction.id as "correctionId", correction.action as "correctionAction",
  correction.body as "correctedQuestion"`;

/**
 * Joins `correction` to a statement that has a `version` of a question; the newest that is not undone decides. The
 * quiz is an id or an expression.
 */
export function joinCorrection(quizId: string | ReturnType<typeof sql>) {
  return sql`left join lateral (
    select made.id, made.action, corrected.body
    from question_correction made left join question_version corrected on corrected.id = made.new_version_id
    where made.question_id = version.question_id and version.id = any(made.from_version_ids) and made.undone_at is null
      and (made.quiz_ids is null or ${quizId}::uuid = any(made.quiz_ids))
    order by made.created_at desc, made.id desc limit 1) correction on true`;
}
