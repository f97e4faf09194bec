import type { InsightEvent } from '@debrief/contracts';
import { formatPlace, parsePlace, type Services, type StreamPart } from '@debrief/platform';
import { ensureInsight } from './ensure-insight.ts';
import { getInsight } from './get-insight.ts';
import type { InsightKey } from './insight-queries.ts';
import { startWriting } from './start-writing.ts';
import { streamKeyOf } from './stream-key.ts';

interface Watch {
  lastEventId: string | null;
  signal: AbortSignal;
}

/** Tells the text from the named place on, then the end. A watcher that finds nobody writing starts a writer. */
export async function* watchInsight(
  services: Services,
  key: InsightKey,
  { lastEventId, signal }: Watch,
): AsyncGenerator<{ id: string; event: InsightEvent }> {
  await ensureInsight(services, key);
  const parts = services.streams.follow(streamKeyOf(key), {
    after: parsePlace(lastEventId),
    signal,
    onAbandoned: () => startWriting(services, key),
  });
  for await (const part of parts)
    yield { id: formatPlace(part.place), event: await toEvent(services, key, part) };
}

async function toEvent(services: Services, key: InsightKey, part: StreamPart): Promise<InsightEvent> {
  if (part.type === 'start') return { type: 'start', generation: part.place.generation };
  if (part.type === 'delta') return { type: 'delta', text: part.text };
  if (part.type === 'waiting') return { type: 'waiting', ...part.waiting };
  if (part.status === 'stopped') return { type: 'stopped' };
  if (part.status === 'failed') return { type: 'failed', reason: part.reason ?? 'could-not-write' };
  return { type: 'ready', state: await getInsight(services, key) };
}
