import type { ExamReadiness, LockedReadiness } from '@debrief/contracts';
import { describeProspect, includes, localDate, type Readiness } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import type { Services } from '@debrief/platform';
import { getPlan } from '../billing/index.ts';
import { listLatestSnapshots, type SnapshotRow } from './snapshot-queries.ts';

/** The latest readiness for each exam; locked when the person's plan does not include it. */
export async function getReadiness(
  { db, settings }: { db: DbOrTrx } & Pick<Services, 'settings'>,
  userId: string,
  now: Date,
): Promise<ExamReadiness[]> {
  const isOpen = includes(await getPlan({ db, settings }, userId), 'readiness');
  const rows = await listLatestSnapshots(db, userId);
  return rows.map((row) => ({
    examId: row.examId,
    examName: row.examName,
    passPercent: row.passPercent,
    computedAt: row.computedAt.toISOString(),
    examOn: row.examOn,
    ...(isOpen ? open(row, now) : lock(row.body)),
  }));
}

function open({ body, forecast, passPercent, examOn, timeZone }: SnapshotRow, now: Date) {
  const pace = forecast?.pace ?? null;
  const today = localDate(now, timeZone);
  const prospect = pace && describeProspect({ today, passPercent, pace, examOn });
  return {
    readiness: body,
    pass: forecast?.pass ?? null,
    readyOn: prospect?.readyOn ?? null,
    ...{ prospect, pace },
  };
}

function lock(readiness: Readiness) {
  const percent = readiness.status === 'estimated' ? readiness.percent : null;
  const locked: LockedReadiness = { status: 'locked', percent, answerCount: readiness.answerCount };
  return { readiness: locked, pass: null, readyOn: null, prospect: null, pace: null };
}
