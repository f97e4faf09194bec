import { type DbOrTrx, sql } from '@debrief/db';
import { mostMs, usualMs } from '../answer-time.ts';
import type { Memory } from '../schedule.ts';
import type { ExamDayBody } from './exam-day-body.ts';

export type ExamModeSetting = 'auto' | 'on' | 'off';

export interface ExamFacts {
  /** The person's own day, and their zone. */
  today: string;
  timeZone: string;
  setting: ExamModeSetting;
  dailyMinutes: number;
  spentTodayMs: number;
  /** Null without a goal, or when it is reached; the day is null when none is set. */
  exam: { id: string; name: string; subjectId: string; on: string | null } | null;
  /** ISO days of the week 1..7, and days between two dates, without study or with half of it. */
  daysOff: number[];
  easyDays: number[];
  holidays: { from: string; to: string }[];
  cardCount: number;
  plan: { examOn: string; fingerprint: string; body: ExamDayBody } | null;
}

/** All that the plan for an exam depends on, and the plan there is. */
export async function findExamFacts(db: DbOrTrx, userId: string, now: Date): Promise<ExamFacts | undefined> {
  const { rows } = await sql<ExamFacts>`
    select to_char(${now}::timestamptz at time zone person.time_zone, 'YYYY-MM-DD') as today, person.time_zone as "timeZone",
      coalesce(setting.exam_mode, 'auto') as setting, coalesce(setting.daily_minutes, 10) as "dailyMinutes",
      coalesce((select sum(time_spent_ms)::float8 from practice_review where user_id = person.id
        and reviewed_at >= date_trunc('day', ${now}::timestamptz at time zone person.time_zone) at time zone person.time_zone), 0) as "spentTodayMs",
      case when goal.exam_id is not null then jsonb_build_object('id', exam.id, 'name', exam.name, 'subjectId', exam.subject_id,
        'on', goal.exam_on) end as exam,
      coalesce(to_jsonb(habit.days_off), '[]') as "daysOff", coalesce(to_jsonb(habit.easy_days), '[]') as "easyDays",
      coalesce(habit.holidays, '[]') as holidays,
      (select count(*)::int from practice_card card join question on question.id = card.question_id
        where card.user_id = person.id and card.left_at is null and question.subject_id = exam.subject_id) as "cardCount",
      case when plan.user_id is not null then jsonb_build_object('examOn', plan.exam_on, 'fingerprint', plan.fingerprint,
        'body', plan.body) end as plan
    from app_user person
    left join practice_setting setting on setting.user_id = person.id
    left join study_setting habit on habit.user_id = person.id
    left join study_goal goal on goal.user_id = person.id and goal.completed_at is null
    left join exam on exam.id = goal.exam_id
    left join practice_exam_plan plan on plan.user_id = person.id
    where person.id = ${userId}`.execute(db);
  return rows[0];
}

export interface ExamDayCard {
  id: string;
  questionId: string;
  memory: Memory;
  ms: number;
}

/** Cards of the exam's subject that may be asked by then. */
export async function listExamCards(
  db: DbOrTrx,
  { userId, subjectId }: { userId: string; subjectId: string },
): Promise<ExamDayCard[]> {
  const { rows } = await sql<ExamDayCard>`
    select card.id, card.question_id as "questionId", card.memory,
      least(${mostMs}, coalesce(statistic.median_time_ms, ${usualMs}))::float8 as ms
    from practice_card card
    join question on question.id = card.question_id and question.status = 'published' and question.deleted_at is null
    left join question_statistic statistic on statistic.question_id = card.question_id
    where card.user_id = ${userId} and card.left_at is null and question.subject_id = ${subjectId}
    order by card.id limit 5000`.execute(db);
  return rows;
}
