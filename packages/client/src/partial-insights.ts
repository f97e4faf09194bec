import type { AiWaiting, InsightDraft, InsightEvent, InsightState } from '@debrief/contracts';
import type { AppRouter } from '@debrief/features/router';
import type { TRPCClient } from '@trpc/client';
import { DebriefError } from './errors.ts';
import { type DeepPartial, parsePartialJson } from './partial-json/index.ts';
import { watchInsight } from './watch-insight.ts';

export interface PartialInsightOptions {
  /** Ends the iteration without an error. */
  signal?: AbortSignal;
  /** How long the server may be out of reach before this fails as `unavailable`; a minute when left out. */
  patienceMs?: number;
}

export type PartialInsightUpdate =
  /**
   * What is there so far; a string may still be growing. After a restart of the writer it is smaller than before.
   * `inLine` is the place in line while the model's provider is busy.
   */
  | { status: 'writing'; insight: DeepPartial<InsightDraft>; inLine?: AiWaiting }
  | { status: 'ready'; insight: NonNullable<InsightState['insight']>; state: InsightState }
  /** Somebody stopped the writing. */
  | { status: 'stopped'; insight: DeepPartial<InsightDraft> };

export async function* partialInsights(
  api: TRPCClient<AppRouter>,
  attemptId: string,
  options: PartialInsightOptions = {},
): AsyncGenerator<PartialInsightUpdate, void> {
  let text = '';
  for await (const event of watchInsight(api, attemptId, options)) {
    text = grow(text, event);
    const update = toUpdate(text, event);
    yield update;
    if (update.status !== 'writing') return;
  }
}

/** `start` opens a text, also one that takes the place of an earlier one. */
function grow(text: string, event: InsightEvent): string {
  if (event.type === 'start') return '';
  return event.type === 'delta' ? text + event.text : text;
}

function toUpdate(text: string, event: InsightEvent): PartialInsightUpdate {
  switch (event.type) {
    case 'start':
    case 'delta':
      return { status: 'writing', insight: parsePartialJson<InsightDraft>(text) };
    case 'waiting':
      return {
        status: 'writing',
        insight: parsePartialJson<InsightDraft>(text),
        inLine: { place: event.place, expectedMs: event.expectedMs },
      };
    case 'stopped':
      return { status: 'stopped', insight: parsePartialJson<InsightDraft>(text) };
    case 'ready':
      return { status: 'ready', insight: requireInsight(event.state), state: event.state };
    case 'failed':
      throw new DebriefError('unavailable', 'The insight could not be written.', event.reason);
  }
}

function requireInsight({ insight, reason }: InsightState): NonNullable<InsightState['insight']> {
  if (insight) return insight;
  throw new DebriefError('internal', 'The insight is ready and not there.', reason);
}
