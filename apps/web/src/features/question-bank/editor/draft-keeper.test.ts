import { expect, test, vi } from 'vitest';
import { DraftKeeper, type DraftSaved } from './draft-keeper.ts';

class Unreached extends Error {}
class Conflict extends Error {}

type Answer = (content: string, baseRevision: number) => Promise<DraftSaved>;

function keeperWith(send: Answer) {
  const shelf: { kept: string | null } = { kept: null };
  const sent: [string, number][] = [];
  const keeper = new DraftKeeper<string>({
    send: (content, revision) => {
      sent.push([content, revision]);
      return send(content, revision);
    },
    shelf: { keep: (content) => (shelf.kept = content), clear: () => (shelf.kept = null) },
    isUnreached: (error) => error instanceof Unreached,
    isConflict: (error) => error instanceof Conflict,
    revision: 0,
    savedAt: null,
  });
  return { keeper, shelf, sent };
}

const save: Answer = async (_, base) => ({ revision: base + 1, savedAt: `t${base + 1}` });

test('what is written is saved once it rests, over the revision before', async () => {
  const { keeper, shelf, sent } = keeperWith(save);
  keeper.change('a');
  keeper.change('ab');
  expect(keeper.snapshot().phase).toBe('changed');
  expect(shelf.kept).toBe('ab');

  await keeper.flush();

  expect(sent).toEqual([['ab', 0]]);
  expect(keeper.snapshot()).toMatchObject({ phase: 'resting', revision: 1, savedAt: 't1' });
  expect(shelf.kept).toBeNull();
});

test('what is written while a save is on its way goes right after it', async () => {
  const { keeper, sent } = keeperWith(async (content, base) => {
    if (content === 'a') keeper.change('ab');
    return save(content, base);
  });
  keeper.change('a');

  await keeper.flush();

  expect(sent).toEqual([
    ['a', 0],
    ['ab', 1],
  ]);
  expect(keeper.isUnsaved).toBe(false);
});

test('without the server it stays on this device and is tried again', async () => {
  vi.useFakeTimers();
  let isAway = true;
  const { keeper, shelf, sent } = keeperWith(async (content, base) => {
    if (isAway) throw new Unreached();
    return save(content, base);
  });
  keeper.change('a');
  await keeper.flush();
  expect(keeper.snapshot().phase).toBe('unreached');
  expect(shelf.kept).toBe('a');

  isAway = false;
  await vi.advanceTimersByTimeAsync(1_000);

  expect(sent).toHaveLength(2);
  expect(keeper.snapshot().phase).toBe('resting');
  expect(shelf.kept).toBeNull();
  vi.useRealTimers();
});

test('a conflict waits for a decision and sends nothing before', async () => {
  const { keeper, shelf, sent } = keeperWith(async (content, base) => {
    if (base === 0) throw new Conflict();
    return save(content, base);
  });
  keeper.change('mine');
  await keeper.flush();
  keeper.change('mine, more');
  await keeper.flush();
  expect(keeper.snapshot().phase).toBe('conflict');
  expect(sent).toHaveLength(1);
  expect(shelf.kept).toBe('mine, more');

  await keeper.keepMine(7);

  expect(sent.at(-1)).toEqual(['mine, more', 7]);
  expect(keeper.snapshot()).toMatchObject({ phase: 'resting', revision: 8 });
});

test('taking the other one lets go of what is here', async () => {
  const { keeper, shelf } = keeperWith(async () => {
    throw new Conflict();
  });
  keeper.change('mine');
  await keeper.flush();

  keeper.takeTheirs({ revision: 4, savedAt: 't4' });

  expect(keeper.isUnsaved).toBe(false);
  expect(shelf.kept).toBeNull();
  expect(keeper.snapshot()).toMatchObject({ phase: 'resting', revision: 4 });
});

test('what the server refuses is said and not tried again by itself', async () => {
  const { keeper, sent } = keeperWith(async () => {
    throw new Error('too large');
  });
  keeper.change('a');
  await keeper.flush();

  expect(keeper.snapshot().phase).toBe('refused');
  expect(sent).toHaveLength(1);
  expect(keeper.isUnsaved).toBe(true);
});

test('a page that comes back at once goes on saving', async () => {
  const { keeper, sent } = keeperWith(save);
  const leave = keeper.start();
  keeper.start();
  leave();
  keeper.change('a');

  await keeper.flush();

  expect(sent).toHaveLength(1);
});

test('a draft that has ended is not sent any more', async () => {
  const { keeper, shelf, sent } = keeperWith(save);
  keeper.change('a');
  keeper.end();

  await keeper.flush();

  expect(sent).toEqual([]);
  expect(shelf.kept).toBeNull();
});
