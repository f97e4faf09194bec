import type { Services } from '@debrief/platform';
import { notify } from './notify.ts';
import { findReportNotice, listAdminIds } from './report-notice-queries.ts';

interface ReportKey {
  reportId: string;
  /** New each time something is said of the report. */
  noticeId: string;
}

/** Somebody may have found a fault: for whoever wrote the question, or all administrators when it is nobody's own. */
export async function notifyQuestionReported(
  services: Services,
  { reportId, noticeId }: ReportKey,
): Promise<void> {
  const notice = await findReportNotice(services.db, reportId);
  if (!notice) return;
  const { questionId, stem, reason } = notice;
  const told = notice.ownerId ? [notice.ownerId] : await listAdminIds(services.db);
  for (const userId of told.filter((id) => id !== notice.reporterId))
    await notify(services, {
      ...{ userId, kind: 'question-reported', subjectId: noticeId },
      payload: { questionId, stem, reason },
    });
}

/** What came of it, for who reported it. */
export async function notifyReportAnswered(
  services: Services,
  { reportId, noticeId }: ReportKey,
): Promise<void> {
  const notice = await findReportNotice(services.db, reportId);
  if (!notice || notice.status === 'open') return;
  const { attemptId, stem, status, answer } = notice;
  await notify(services, {
    ...{ userId: notice.reporterId, kind: 'report-answered', subjectId: noticeId },
    payload: { attemptId, stem, status, answer },
  });
}
