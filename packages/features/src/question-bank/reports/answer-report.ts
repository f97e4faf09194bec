import type { answerReportInput } from '@debrief/contracts';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { writeAnswer } from './report-queries.ts';

/** Who reported it hears of it. */
export async function answerReport(
  { db, events }: Services,
  actor: Actor,
  { reportId, status, answer }: z.output<typeof answerReportInput>,
): Promise<void> {
  const accessActor = await loadAccessActor(db, actor);
  await events.transaction(async (trx, publish) => {
    const answered = await writeAnswer(trx, accessActor, {
      ...{ reportId, status, answer, answeredBy: actor.userId },
    });
    if (answered === 'unknown') throw notFound('report');
    if (answered === 'answered-before')
      throw new AppError('conflict', 'it was answered before', { reason: 'report-answered' });
    await publish({ name: 'report.answered', userId: answered.reporterId, reportId, noticeId: newId() });
  });
}
