import { expect, it } from 'vitest';
import type { Api, ExplanationEvent, ExplanationState } from './generated/api.ts';
import { type PartialExplanationUpdate, partialExplanation } from './partial-explanation.ts';

const words = { rule: 'Read the whole rule.' };
const ready = { type: 'ready', state: { kind: 'why-not', status: 'ready', words } } as ExplanationEvent;
const start: ExplanationEvent = { type: 'start', generation: 1 };
const delta = (text: string): ExplanationEvent => ({ type: 'delta', text });

/** An API of one stream: what was told, in order. */
function telling(events: readonly ExplanationEvent[]): Api {
  const watch = async function* () {
    for (const [index, data] of events.entries()) yield { id: `1:${index}`, data };
  };
  return { explanations: { watch: { watch } } } as unknown as Api;
}

async function updatesOf(...events: ExplanationEvent[]): Promise<PartialExplanationUpdate[]> {
  const updates: PartialExplanationUpdate[] = [];
  for await (const update of partialExplanation(telling(events), 'any')) updates.push(update);
  return updates;
}

it('an explanation grows while it is written and ends as the validated one', async () => {
  const updates = await updatesOf(start, delta('{"rule":"Read the'), delta(' whole'), ready, delta('more'));

  expect(updates).toEqual([
    { status: 'writing', explanation: {} },
    { status: 'writing', explanation: { rule: 'Read the' } },
    { status: 'writing', explanation: { rule: 'Read the whole' } },
    { status: 'ready', explanation: words, state: expect.objectContaining({ status: 'ready' }) },
  ]);
});

it('when the writer starts over, nothing is left of what it wrote before', async () => {
  const updates = await updatesOf(
    start,
    delta('{"rule":"Forget this'),
    { ...start, generation: 2 },
    delta('{"rule":"A'),
  );

  expect(updates.at(-1)).toEqual({ status: 'writing', explanation: { rule: 'A' } });
});

it('who waits in line is told the place; who is stopped keeps what was written', async () => {
  const updates = await updatesOf(
    { type: 'waiting', place: 3, expectedMs: 900 },
    start,
    delta('{"rule":"A'),
    {
      type: 'stopped',
    } as ExplanationEvent,
  );

  expect(updates[0]).toMatchObject({ status: 'writing', inLine: { place: 3, expectedMs: 900 } });
  expect(updates.at(-1)).toEqual({ status: 'stopped', explanation: { rule: 'A' } });
});

it('one that failed, or is ready and not there, is an error with its reason', async () => {
  const failed = { type: 'failed', reason: 'model-away' } as const;
  const empty = {
    type: 'ready',
    state: { words: null, reason: 'lost' } as ExplanationState,
  } as ExplanationEvent;

  await expect(updatesOf(start, failed)).rejects.toMatchObject({ code: 'unavailable', reason: 'model-away' });
  await expect(updatesOf(start, empty)).rejects.toMatchObject({ code: 'internal', reason: 'lost' });
});
