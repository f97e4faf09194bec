import type { NotificationOf } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface ReportNotice {
  reporterId: string;
  /** Whose question it is; null: the installation's. */
  ownerId: string | null;
  questionId: string;
  attemptId: string;
  stem: string;
  reason: NotificationOf<'question-reported'>['reason'];
  status: 'open' | NotificationOf<'report-answered'>['status'];
  answer: string;
}

/** What notifications say of a report. */
export async function findReportNotice(db: DbOrTrx, reportId: string): Promise<ReportNotice | undefined> {
  const { rows } = await sql<ReportNotice>`
    select report.reporter_id as "reporterId", question.owner_id as "ownerId", question.id as "questionId",
      report.attempt_id as "attemptId", left(version.body ->> 'stem', 200) as stem, report.reason, report.status,
      report.answer
    from question_report report
    join question on question.id = report.question_id
    join question_version version on version.id = report.question_version_id
    where report.id = ${reportId}`.execute(db);
  return rows[0];
}

export async function listAdminIds(db: DbOrTrx): Promise<string[]> {
  const rows = await db
    .selectFrom('app_user')
    .select('id')
    .where('role', '=', 'admin')
    .where('suspended_at', 'is', null)
    .execute();
  return rows.map((row) => row.id);
}
