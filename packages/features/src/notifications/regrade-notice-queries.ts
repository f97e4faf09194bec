import type { CorrectionAction } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface RegradeNotice {
  /** Of this attempt, this correction and whether it came or went: told once. */
  subjectId: string;
  quizTitle: string;
  questionNumber: number;
  action: CorrectionAction;
  isUndone: boolean;
  note: string;
  beforePercent: number;
  afterPercent: number;
  hasChanged: boolean;
}

export async function findRegradeNotice(
  db: DbOrTrx,
  { userId, attemptId, correctionId }: { userId: string; attemptId: string; correctionId: string },
): Promise<RegradeNotice | undefined> {
  const { rows } = await sql<RegradeNotice>`
    select md5(kept.attempt_id || ':' || made.id || ':' || (kept.undone_at is not null))::uuid as "subjectId",
      version.title as "quizTitle", made.action, kept.undone_at is not null as "isUndone", made.note,
      (select place::int from jsonb_array_elements(attempt.paper -> 'questions') with ordinality as paper (question, place)
        where question ->> 'questionVersionId' = kept.question_version_id::text) as "questionNumber",
      (case when kept.undone_at is null then kept.before else kept.after end -> 'card' ->> 'scorePercent')::float8 as "beforePercent",
      attempt.score_percent::float8 as "afterPercent",
      (kept.before -> 'outcome', kept.before -> 'points', kept.before -> 'maxPoints')
        is distinct from (kept.after -> 'outcome', kept.after -> 'points', kept.after -> 'maxPoints') as "hasChanged"
    from attempt_correction kept
    join question_correction made on made.id = kept.correction_id
    join attempt on attempt.user_id = kept.user_id and attempt.id = kept.attempt_id
    join quiz_version version on version.id = attempt.quiz_version_id
    where kept.user_id = ${userId} and kept.attempt_id = ${attemptId} and kept.correction_id = ${correctionId}`.execute(
    db,
  );
  return rows[0];
}
