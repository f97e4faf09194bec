import type { WatchOptions } from './calls.ts';
import { DebriefError } from './errors.ts';
import type { Api, InsightDraft, InsightEvent, InsightState } from './generated/api.ts';
import { grow, type InLine, inLineOf } from './growing-text.ts';
import { type DeepPartial, parsePartialJson } from './partial-json/index.ts';

export type PartialInsightUpdate =
  /**
   * What is there so far; a string may still be growing. After a restart of the writer it is smaller than before.
   * `inLine` is the place in line while the model's provider is busy.
   */
  | { status: 'writing'; insight: DeepPartial<InsightDraft>; inLine?: InLine }
  | { status: 'ready'; insight: NonNullable<InsightState['insight']>; state: InsightState }
  /** Somebody stopped the writing. */
  | { status: 'stopped'; insight: DeepPartial<InsightDraft> };

export async function* partialInsights(
  api: Api,
  attemptId: string,
  options?: WatchOptions,
): AsyncGenerator<PartialInsightUpdate, void> {
  let text = '';
  for await (const { data } of api.insights.watch.watch({ attemptId }, options)) {
    text = grow(text, data);
    const update = toUpdate(text, data);
    yield update;
    if (update.status !== 'writing') return;
  }
}

function toUpdate(text: string, event: InsightEvent): PartialInsightUpdate {
  if (event.type === 'failed')
    throw new DebriefError('unavailable', 'The insight could not be written.', { reason: event.reason });
  if (event.type === 'ready')
    return { status: 'ready', insight: requireInsight(event.state), state: event.state };
  const insight = parsePartialJson<InsightDraft>(text);
  return event.type === 'stopped'
    ? { status: 'stopped', insight }
    : { status: 'writing', insight, ...inLineOf(event) };
}

function requireInsight({ insight, reason }: InsightState): NonNullable<InsightState['insight']> {
  if (insight) return insight;
  throw new DebriefError('internal', 'The insight is ready and not there.', { reason });
}
