import { expect, test } from 'vitest';
import { createMarkQueue } from './mark-queue.ts';
import type { MarkChange, MarkShelf } from './mark-shelf.ts';

const unreached = new Error('no network');
const refused = new Error('closed');

function aQueue(kept: [string, MarkChange][] = []) {
  const sent: [string, MarkChange][] = [];
  const shelf: MarkShelf = { load: async () => new Map(kept), add: async () => {}, remove: async () => {} };
  const failures: (Error | null)[] = [];
  const send = async (id: string, change: MarkChange) => {
    const failure = failures.shift();
    if (failure) throw failure;
    sent.push([id, change]);
  };
  const queue = createMarkQueue({ send, shelf, isUnreached: (error) => error === unreached });
  return { queue, sent, failures };
}

test('a flag that did not arrive goes again, once', async () => {
  const { queue, sent, failures } = aQueue();
  failures.push(unreached);
  await queue.add('q1', { isFlagged: true });
  expect(sent).toEqual([]);
  await queue.flush();
  await queue.flush();
  expect(sent).toEqual([['q1', { isFlagged: true }]]);
});

test('of several changes without a network the last one stands', async () => {
  const { queue, sent, failures } = aQueue();
  failures.push(unreached, unreached);
  await queue.add('q1', { isFlagged: true });
  await queue.add('q1', { isFlagged: false });
  await queue.flush();
  expect(sent).toEqual([['q1', { isFlagged: false }]]);
});

test('what was kept from before goes, unless it was changed since', async () => {
  const { queue, sent, failures } = aQueue([
    ['q1', { isFlagged: true }],
    ['q2', { isFlagged: true }],
  ]);
  failures.push(unreached);
  await queue.add('q1', { isFlagged: false });
  await queue.restore();
  await expect
    .poll(() => sent)
    .toEqual([
      ['q1', { isFlagged: false }],
      ['q2', { isFlagged: true }],
    ]);
});

test('what the server refuses does not stand in the way of the next', async () => {
  const { queue, sent, failures } = aQueue();
  failures.push(refused);
  await queue.add('q1', { isFlagged: true });
  await queue.add('q2', { isFlagged: true });
  expect(sent).toEqual([['q2', { isFlagged: true }]]);
});
