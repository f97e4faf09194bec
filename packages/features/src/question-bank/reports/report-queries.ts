import type { QuestionReport, reportQuestionInput } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { z } from 'zod';
import { editableBy } from '../visible-content-queries.ts';

export type NewReport = z.output<typeof reportQuestionInput> & { id: string; reporterId: string };

/** Of one person and version there is one report; saying it again opens it again. `isNews`: nobody was told yet. */
export async function writeReport(
  trx: Trx,
  report: NewReport,
): Promise<{ id: string; isNews: boolean } | undefined> {
  const { rows } = await sql<{ id: string; isNews: boolean }>`
    with known as (
      select status from question_report
      where reporter_id = ${report.reporterId} and question_version_id = ${report.questionVersionId})
    insert into question_report as kept (id, question_id, question_version_id, reporter_id, attempt_id, reason, text)
    select ${report.id}, version.question_id, version.id, ${report.reporterId}, ${report.attemptId}, ${report.reason},
      ${report.text}
    from question_version version where version.id = ${report.questionVersionId}
    on conflict (reporter_id, question_version_id) do update set attempt_id = excluded.attempt_id,
      reason = excluded.reason, text = excluded.text, status = 'open', answer = '', answered_by = null, answered_at = null
    returning kept.id, coalesce((select status from known), 'none') <> 'open' as "isNews"`.execute(trx);
  return rows[0];
}

export interface ReportPageQuery {
  questionId: string | null;
  status: string | null;
  before: string | null;
  limit: number;
}

type StoredReport = Omit<QuestionReport, 'createdAt' | 'answeredAt'> & {
  createdAt: Date;
  answeredAt: Date | null;
};

/** Of questions this person may mend, newest first: ids sort by the time they were made. */
export async function listReportRows(
  db: DbOrTrx,
  actor: Actor,
  { questionId, status, before, limit }: ReportPageQuery,
): Promise<QuestionReport[]> {
  const { rows } = await sql<StoredReport>`
    select report.id, report.question_id as "questionId", report.question_version_id as "questionVersionId",
      version.version, left(version.body ->> 'stem', 500) as stem, report.reason, report.text,
      reporter.name as "reporterName", report.created_at as "createdAt", report.status, report.answer,
      report.answered_at as "answeredAt"
    from question_report report
    join question on question.id = report.question_id and question.deleted_at is null
    join question_version version on version.id = report.question_version_id
    join app_user reporter on reporter.id = report.reporter_id
    where ${editableBy(actor)}
      and (${questionId}::uuid is null or report.question_id = ${questionId}::uuid)
      and (${status}::text is null or report.status = ${status}::text)
      and (${before}::uuid is null or report.id < ${before}::uuid)
    order by report.id desc limit ${limit}`.execute(db);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }));
}

interface Answer {
  reportId: string;
  status: 'fixed' | 'no-fault';
  answer: string;
  answeredBy: string;
}

/** Whose report it was, or why it cannot be answered. */
export async function writeAnswer(
  trx: Trx,
  actor: Actor,
  { reportId, status, answer, answeredBy }: Answer,
): Promise<{ reporterId: string } | 'unknown' | 'answered-before'> {
  const { rows } = await sql<{ reporterId: string; status: string }>`
    select report.reporter_id as "reporterId", report.status from question_report report
    join question on question.id = report.question_id
    where report.id = ${reportId} and ${editableBy(actor)} for update of report`.execute(trx);
  const report = rows[0];
  if (!report) return 'unknown';
  if (report.status !== 'open') return 'answered-before';
  await sql`
    update question_report set status = ${status}, answer = ${answer}, answered_by = ${answeredBy}, answered_at = now()
    where id = ${reportId}`.execute(trx);
  return { reporterId: report.reporterId };
}
