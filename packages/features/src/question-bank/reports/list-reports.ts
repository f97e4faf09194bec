import { idSchema, type listReportsInput, type ReportPage } from '@debrief/contracts';
import { type Actor, AppError, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { listReportRows } from './report-queries.ts';

export async function listReports(
  { db }: Services,
  actor: Actor,
  { questionId, status, cursor, limit }: z.output<typeof listReportsInput>,
): Promise<ReportPage> {
  const rows = await listReportRows(db, await loadAccessActor(db, actor), {
    questionId: questionId ?? null,
    status: status ?? null,
    before: cursor ? readCursor(cursor) : null,
    limit: limit + 1,
  });
  const reports = rows.slice(0, limit);
  return { reports, nextCursor: rows.length > limit ? (reports.at(-1)?.id ?? null) : null };
}

function readCursor(cursor: string): string {
  const id = idSchema.safeParse(cursor);
  if (!id.success) throw new AppError('invalid', 'the cursor is not one of ours', { reason: 'bad-cursor' });
  return id.data;
}
