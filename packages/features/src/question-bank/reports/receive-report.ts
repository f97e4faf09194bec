import type { reportQuestionInput } from '@debrief/contracts';
import { newId, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { writeReport } from './report-queries.ts';

/** For a question that this person has seen in this attempt of theirs: the caller has made sure of that. */
export async function receiveReport(
  { events }: Services,
  userId: string,
  report: z.output<typeof reportQuestionInput>,
): Promise<void> {
  await events.transaction(async (trx, publish) => {
    const kept = await writeReport(trx, { ...report, id: newId(), reporterId: userId });
    if (!kept) throw notFound('question');
    if (kept.isNews)
      await publish({ name: 'question.reported', userId, reportId: kept.id, noticeId: newId() });
  });
}
