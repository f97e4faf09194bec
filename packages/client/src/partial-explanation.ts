import type { WatchOptions } from './calls.ts';
import { DebriefError } from './errors.ts';
import type { Api, ExplainDraft, ExplanationEvent, ExplanationState, WhyNotDraft } from './generated/api.ts';
import { grow, type InLine, inLineOf } from './growing-text.ts';
import { type DeepPartial, parsePartialJson } from './partial-json/index.ts';

/** Which fields come depends on the kind that was asked for; both kinds have `rule` and `checkQuestion`. */
export type PartialExplanation = DeepPartial<WhyNotDraft & ExplainDraft>;

export type PartialExplanationUpdate =
  /** What is there so far; a string may still be growing. */
  | { status: 'writing'; explanation: PartialExplanation; inLine?: InLine }
  | { status: 'ready'; explanation: NonNullable<ExplanationState['words']>; state: ExplanationState }
  | { status: 'stopped'; explanation: PartialExplanation };

export async function* partialExplanation(
  api: Api,
  explanationId: string,
  options?: WatchOptions,
): AsyncGenerator<PartialExplanationUpdate, void> {
  let text = '';
  for await (const { data } of api.explanations.watch.watch({ explanationId }, options)) {
    text = grow(text, data);
    const update = toUpdate(text, data);
    yield update;
    if (update.status !== 'writing') return;
  }
}

function toUpdate(text: string, event: ExplanationEvent): PartialExplanationUpdate {
  if (event.type === 'failed')
    throw new DebriefError('unavailable', 'The explanation could not be written.', { reason: event.reason });
  if (event.type === 'ready')
    return { status: 'ready', explanation: requireWords(event.state), state: event.state };
  const explanation = parsePartialJson<WhyNotDraft & ExplainDraft>(text);
  return event.type === 'stopped'
    ? { status: 'stopped', explanation }
    : { status: 'writing', explanation, ...inLineOf(event) };
}

function requireWords({ words, reason }: ExplanationState): NonNullable<ExplanationState['words']> {
  if (words) return words;
  throw new DebriefError('internal', 'The explanation is ready and not there.', { reason });
}
