import {
  isDatabaseAway,
  LeaseLostError,
  type Services,
  StopRequest,
  type StreamWriter,
} from '@debrief/platform';
import { getAttemptForInsight } from '../quizzes/index.ts';
import { ensureInsight } from './ensure-insight.ts';
import type { InsightKey } from './insight-queries.ts';
import { recall } from './recall.ts';
import { listNeighbourNames } from './recall-queries.ts';
import { settleInsight } from './settle-insight.ts';
import { streamKeyOf } from './stream-key.ts';
import { tellDraft } from './tell-draft.ts';

/** A stream that was begun this often has something in it that ends its writers. */
const maxGenerations = 30;

/**
 * The one writer, whoever calls it and however often: of all who claim the stream at most one writes, the others are
 * done at once. Resolves when the insight is over or somebody else writes it. Only for submitted attempts.
 */
export async function writeInsight(services: Services, key: InsightKey): Promise<void> {
  await ensureInsight(services, key);
  const writer = await services.streams.claim(streamKeyOf(key));
  if (!writer) return;
  try {
    await write(services, writer, key);
  } catch (error) {
    if (!(error instanceof LeaseLostError)) await giveUp(services, writer, { key, error });
  }
}

async function write(services: Services, writer: StreamWriter, key: InsightKey): Promise<void> {
  const found = await getAttemptForInsight(services, key);
  if (!found || writer.row.generation > maxGenerations) {
    await writer.finish({ status: 'failed', reason: 'gave-up' });
    return;
  }
  const attempt = await recall(services, key, found);
  const result = await tellDraft(services, writer, { key, attempt });
  const neighbours = await listNeighbourNames(
    services.db,
    attempt.topics.map(({ id }) => id),
  );
  await writer.finish({
    status: 'ready',
    settle: (trx, publish) => settleInsight({ trx, publish }, key, { result, attempt, neighbours }),
  });
}

async function giveUp(
  { log }: Services,
  writer: StreamWriter,
  { key, error }: { key: InsightKey; error: unknown },
): Promise<void> {
  const { signal } = writer;
  if (signal.reason instanceof LeaseLostError) return;
  // What a moment heals is no failure of the insight: whoever comes next writes it.
  if (isDatabaseAway(error)) return writer.giveBack();
  const isStopped = signal.reason instanceof StopRequest;
  if (!isStopped) log.error({ err: error, attemptId: key.attemptId }, 'an insight could not be written');
  try {
    await writer.finish(isStopped ? { status: 'stopped' } : { status: 'failed', reason: 'could-not-write' });
  } catch (failure) {
    if (!(failure instanceof LeaseLostError)) throw failure;
  }
}
