import type { reportQuestionInput } from '@debrief/contracts';
import { notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { receiveReport } from '../question-bank/index.ts';
import { isOnOwnPaper } from './report-question-queries.ts';

/** Only what stood on a paper of one's own can be reported; the bank keeps it and tells whose question it is. */
export async function reportQuestion(
  services: Services,
  userId: string,
  input: z.output<typeof reportQuestionInput>,
): Promise<void> {
  if (!(await isOnOwnPaper(services.db, { userId, ...input }))) throw notFound('question');
  await receiveReport(services, userId, input);
}
