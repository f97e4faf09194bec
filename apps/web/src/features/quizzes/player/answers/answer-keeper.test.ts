import type { Answer, SaveAnswerResult } from '@debrief/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnswerKeeper, type SaveSender } from './answer-keeper.ts';
import { type AnswerState, currentResponse, type PendingSave } from './answer-state.ts';

const q1 = 'q1';
const written = (text: string) => ({ kind: 'short-answer', text }) as const;

function answer(change: Partial<Answer> = {}): Answer {
  return {
    questionVersionId: q1,
    response: null,
    revision: 0,
    isFlagged: false,
    struckOptionIds: [],
    timeSpentMs: 0,
    savedAt: null,
    confidence: null,
    takenHints: [],
    isChecked: false,
    ...change,
  };
}

const unreached = new Error('no network');

function aKeeper(answers: (SaveAnswerResult | Error)[]) {
  const sent: PendingSave[] = [];
  let keys = 0;
  const shelf = {
    load: async () => new Map(),
    keep: vi.fn<(kept: ReadonlyMap<string, AnswerState>) => void>(),
  };
  const send: SaveSender = async (_id, save) => {
    sent.push(save);
    const next = answers.shift() ?? saved(save.baseRevision + 1);
    if (next instanceof Error) throw next;
    return next;
  };
  const onRefused = vi.fn();
  const keeper = new AnswerKeeper({
    send,
    shelf,
    newSaveKey: () => `key-${++keys}`,
    notes: () => ({ timeSpentMs: 5, struckOptionIds: [] }),
    isUnreached: (error) => error === unreached,
    onReveal: vi.fn(),
    onClosed: vi.fn(),
    onRefused,
  });
  keeper.adopt([answer()]);
  return { keeper, sent, shelf, onRefused, state: () => keeper.snapshot().answers.get(q1) as AnswerState };
}

function saved(revision: number): SaveAnswerResult {
  return { status: 'saved', revision, savedAt: '2026-01-05T10:00:00Z', reveal: null };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('typing is gathered into one save that is on its way within a second', async () => {
  const { keeper, sent } = aKeeper([]);

  keeper.change(q1, { response: written('V') });
  await vi.advanceTimersByTimeAsync(200);
  keeper.change(q1, { response: written('VPC') });
  await vi.advanceTimersByTimeAsync(1_000);

  expect(sent).toMatchObject([{ response: { text: 'VPC' }, baseRevision: 0, saveKey: 'key-1' }]);
  expect(keeper.snapshot()).toMatchObject({ unsavedCount: 0, lastSavedAt: '2026-01-05T10:00:00Z' });
});

test('while the network is away the same save goes again with its key, and the newer text after it', async () => {
  const { keeper, sent } = aKeeper([unreached, unreached]);

  keeper.change(q1, { response: written('first') }, 0);
  await vi.advanceTimersByTimeAsync(10);
  expect(keeper.snapshot()).toMatchObject({ isUnreached: true, unsavedCount: 1 });
  keeper.change(q1, { response: written('second') }, 0);
  await vi.advanceTimersByTimeAsync(20_000);

  expect(new Set(sent.slice(0, -1).map((save) => save.saveKey)).size).toBe(1);
  expect(sent.at(-1)).toMatchObject({ response: { text: 'second' }, baseRevision: 1 });
  expect(keeper.snapshot()).toMatchObject({ isUnreached: false, unsavedCount: 0 });
});

test('an answer that was saved elsewhere meanwhile is shown as a conflict and nothing is sent until it is settled', async () => {
  const theirs = answer({ response: written('theirs'), revision: 3 });
  const { keeper, sent, state } = aKeeper([{ status: 'conflict', current: theirs }]);

  keeper.change(q1, { response: written('mine') }, 0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(state().conflict).toEqual(theirs);
  expect(sent).toHaveLength(1);
  keeper.choose(q1, 'mine');
  await vi.advanceTimersByTimeAsync(10);

  expect(sent.at(-1)).toMatchObject({ response: { text: 'mine' }, baseRevision: 3 });
  expect(state().conflict).toBeNull();
});

test('taking the other answer sends nothing', async () => {
  const theirs = answer({ response: written('theirs'), revision: 3 });
  const { keeper, sent, state } = aKeeper([{ status: 'conflict', current: theirs }]);
  keeper.change(q1, { response: written('mine') }, 0);
  await vi.advanceTimersByTimeAsync(10);

  keeper.choose(q1, 'theirs');
  await vi.advanceTimersByTimeAsync(10);

  expect(currentResponse(state())).toEqual(written('theirs'));
  expect(sent).toHaveLength(1);
});

test('two tabs that wrote the same are no conflict', async () => {
  const { keeper, state } = aKeeper([
    { status: 'conflict', current: answer({ response: written('same'), revision: 2 }) },
  ]);

  keeper.change(q1, { response: written('same') }, 0);
  await vi.advanceTimersByTimeAsync(10);

  expect(state()).toMatchObject({ conflict: null, draft: null, pending: null });
});

test('an answer that came too late is told as late', async () => {
  const { keeper, state } = aKeeper([{ status: 'late', receivedAt: '2026-01-05T11:00:00Z' }]);

  keeper.change(q1, { response: written('late') }, 0);
  await vi.advanceTimersByTimeAsync(10);

  expect(state().lateAt).toBe('2026-01-05T11:00:00Z');
});

test('a refused save is not repeated, and what was written stays', async () => {
  const { keeper, sent, onRefused, state } = aKeeper([new Error('not allowed')]);

  keeper.change(q1, { response: written('kept') }, 0);
  await vi.advanceTimersByTimeAsync(30_000);

  expect(sent).toHaveLength(1);
  expect(onRefused).toHaveBeenCalledOnce();
  expect(currentResponse(state())).toEqual(written('kept'));
});

const keptSave: PendingSave = {
  saveKey: 'old',
  baseRevision: 0,
  response: written('kept'),
  confidence: null,
  struckOptionIds: [],
  timeSpentMs: 1,
  check: false,
};

test('what this device kept is sent again with its old key after a reload', async () => {
  const { keeper, sent } = aKeeper([]);
  keeper.restore(new Map([[q1, { draft: null, pending: keptSave }]]));

  await vi.advanceTimersByTimeAsync(10);

  expect(sent).toEqual([keptSave]);
});

test('an answer given before the kept one was found goes after it', async () => {
  const { keeper, sent } = aKeeper([]);
  keeper.change(q1, { response: written('newer') });
  keeper.restore(new Map([[q1, { draft: null, pending: keptSave }]]));

  await vi.advanceTimersByTimeAsync(1_000);

  expect(sent.map((save) => save.response)).toEqual([written('kept'), written('newer')]);
});

test('nothing that was kept is overwritten before it has been found', async () => {
  const { keeper, shelf } = aKeeper([]);
  keeper.change(q1, { response: written('newer') });
  expect(shelf.keep).not.toHaveBeenCalled();

  keeper.restore(new Map());

  expect(shelf.keep).toHaveBeenCalled();
});

test('flushing waits for the save on its way and for what was written since', async () => {
  const { keeper, sent } = aKeeper([]);
  keeper.change(q1, { response: written('first') }, 0);
  vi.advanceTimersByTime(1);
  keeper.change(q1, { response: written('second') });

  await keeper.flush();

  expect(sent.map((save) => save.response)).toEqual([written('first'), written('second')]);
  expect(keeper.snapshot().unsavedCount).toBe(0);
});

test('a paper loaded again does not touch what is being written here', async () => {
  const { keeper, state } = aKeeper([]);
  keeper.change(q1, { response: written('here') });

  keeper.adopt([answer({ response: written('there'), revision: 4 })]);

  expect(currentResponse(state())).toEqual(written('here'));
});

test('how sure one is goes with the answer, and goes away with it', async () => {
  const { keeper, sent, state } = aKeeper([]);

  keeper.change(q1, { response: written('a') }, 0);
  await vi.advanceTimersByTimeAsync(10);
  keeper.change(q1, { confidence: 'low' }, 0);
  await vi.advanceTimersByTimeAsync(10);
  keeper.change(q1, { response: written('ab') }, 0);
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.map(({ response, confidence }) => [response, confidence])).toEqual([
    [written('a'), null],
    [written('a'), 'low'],
    [written('ab'), 'low'],
  ]);

  keeper.change(q1, { response: null }, 0);
  await vi.advanceTimersByTimeAsync(10);
  expect(state().server.confidence).toBeNull();
});
