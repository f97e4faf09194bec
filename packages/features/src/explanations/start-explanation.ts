import type { ExplainedPlace, ExplanationKind, ExplanationState } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { stableId } from '../question-bank/index.ts';
import { assertMayHelp } from './assert-may-help.ts';
import { insertExplanation } from './explanation-queries.ts';
import { getRow, toState } from './get-explanation.ts';
import { loadAnswered } from './load-answered.ts';
import { startWriting } from './start-writing.ts';
import { streamKeyOf } from './stream-key.ts';

interface Wanted {
  kind: ExplanationKind;
  at: ExplainedPlace;
}

/** Begins an explanation, or finds the one that was begun. Asked five times at once it is written once. */
export async function startExplanation(
  services: Services,
  userId: string,
  { kind, at }: Wanted,
): Promise<ExplanationState> {
  const { questionVersionId, keyVersionId } = await loadAnswered(services, { userId, kind, at });
  await assertMayHelp(services, { userId, questionVersionId });
  const place = at.type === 'attempt' ? at.attemptId : at.reviewId;
  const explanationId = stableId('explanation', userId, place, kind, questionVersionId, keyVersionId);
  const key = { userId, explanationId };
  await services.db.transaction().execute(async (trx) => {
    const { id: streamId } = await services.streams.ensure(trx, streamKeyOf(key));
    const made = { userId, id: explanationId, kind, at, questionVersionId, keyVersionId, streamId };
    await insertExplanation(trx, made);
  });
  startWriting(services, key);
  return toState(await getRow(services, key));
}
