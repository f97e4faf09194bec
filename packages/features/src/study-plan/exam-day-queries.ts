import { type DbOrTrx, sql } from '@debrief/db';

export interface GoalExam {
  examId: string;
  examName: string;
  /** Null while no date is set; it may have passed. */
  examOn: string | null;
}

/** What the person prepares for, and when; undefined without a goal, or when it is reached. */
export async function findGoalExam(db: DbOrTrx, userId: string): Promise<GoalExam | undefined> {
  const { rows } = await sql<GoalExam>`
    select goal.exam_id as "examId", exam.name as "examName", goal.exam_on::text as "examOn"
    from study_goal goal join exam on exam.id = goal.exam_id
    where goal.user_id = ${userId} and goal.completed_at is null`.execute(db);
  return rows[0];
}

export interface GoalOn extends GoalExam {
  userId: string;
  timeZone: string;
  locale: string;
  examOn: string;
}

/** Everybody who prepares for an exam on one of these days; the days are civil ones, each person's own. */
export async function listGoalsWithExamOn(db: DbOrTrx, days: readonly string[]): Promise<GoalOn[]> {
  const { rows } = await sql<GoalOn>`
    select goal.user_id as "userId", goal.exam_id as "examId", exam.name as "examName",
      goal.exam_on::text as "examOn", person.time_zone as "timeZone", person.locale
    from study_goal goal join exam on exam.id = goal.exam_id join app_user person on person.id = goal.user_id
    where goal.exam_on = any(${[...days]}::date[]) and goal.completed_at is null order by goal.user_id`.execute(
    db,
  );
  return rows;
}
