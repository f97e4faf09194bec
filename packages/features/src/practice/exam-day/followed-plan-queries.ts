import { type DbOrTrx, sql } from '@debrief/db';
import type { ExamDayBody } from './exam-day-body.ts';

export interface FollowedPlan {
  examOn: string;
  plannedOn: string;
  /** The person's own day. */
  today: string;
  timeZone: string;
  body: ExamDayBody;
}

/** The plan that the reviews of this question follow, if they follow one and its exam is still to come. */
export async function findFollowedPlan(
  db: DbOrTrx,
  { userId, questionId, now }: { userId: string; questionId: string; now: Date },
): Promise<FollowedPlan | undefined> {
  const { rows } = await sql<FollowedPlan>`
    select plan.exam_on as "examOn", plan.planned_on as "plannedOn", person.time_zone as "timeZone", plan.body,
      to_char(${now}::timestamptz at time zone person.time_zone, 'YYYY-MM-DD') as today
    from practice_exam_plan plan
    join app_user person on person.id = plan.user_id
    join study_goal goal on goal.user_id = plan.user_id and goal.completed_at is null
    join exam on exam.id = goal.exam_id
    join question on question.id = ${questionId} and question.subject_id = exam.subject_id
    where plan.user_id = ${userId} and plan.exam_on > (${now}::timestamptz at time zone person.time_zone)::date`.execute(
    db,
  );
  return rows[0];
}
