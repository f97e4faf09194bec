import type { ExamReadiness, LockedReadiness } from '@debrief/contracts';
import { includes, type Readiness } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { getPlan } from '../billing/index.ts';
import { listLatestSnapshots } from './readiness-queries.ts';

/** The latest readiness for each exam; locked when the person's plan does not include it. */
export async function getReadiness(
  { db, settings }: Pick<Services, 'db' | 'settings'>,
  userId: string,
): Promise<ExamReadiness[]> {
  const isOpen = includes(await getPlan({ db, settings }, userId), 'readiness');
  const rows = await listLatestSnapshots(db, userId);
  return rows.map((row) => ({
    examId: row.examId,
    examName: row.examName,
    passPercent: Number(row.passPercent),
    computedAt: row.computedAt.toISOString(),
    readiness: isOpen ? (row.body as Readiness) : lock(row.body as Readiness),
  }));
}

function lock(readiness: Readiness): LockedReadiness {
  const percent = readiness.status === 'estimated' ? readiness.percent : null;
  return { status: 'locked', percent, answerCount: readiness.answerCount };
}
