import { AppError, type Services } from '@debrief/platform';
import { assertMayHelp } from './assert-may-help.ts';
import { raiseRetryCount } from './explanation-queries.ts';
import { getRow } from './get-explanation.ts';
import { startWriting } from './start-writing.ts';
import { type ExplanationKey, streamKeyOf } from './stream-key.ts';

/** Asks the writer to stop, wherever it runs. */
export async function stopExplanation(services: Services, key: ExplanationKey): Promise<void> {
  await getRow(services, key);
  const isAsked = await services.streams.stop(streamKeyOf(key));
  if (!isAsked)
    throw new AppError('conflict', 'nothing is being written', { reason: 'explanation-not-writing' });
}

/** Begins again what failed or was stopped; it is another call, and counts as one. */
export async function retryExplanation(services: Services, key: ExplanationKey): Promise<void> {
  const { questionVersionId } = await getRow(services, key);
  await assertMayHelp(services, { userId: key.userId, questionVersionId });
  const isReopened = await services.streams.reopen(streamKeyOf(key), (trx) => raiseRetryCount(trx, key));
  if (!isReopened)
    throw new AppError('conflict', 'it neither failed nor was stopped', { reason: 'explanation-not-over' });
  startWriting(services, key);
}
