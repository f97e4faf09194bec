import { expect, test } from 'vitest';
import { createChannel } from './event-channel.ts';

async function collect<T>(channel: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const event of channel) all.push(event);
  return all;
}

test('what was written before anybody read is read first, in order', async () => {
  const channel = createChannel<number>();
  channel.write(1);
  channel.write(2);
  const reading = collect(channel);
  channel.write(3);
  channel.end();

  expect(await reading).toEqual([1, 2, 3]);
});

test('an error comes after everything that was written before it', async () => {
  const channel = createChannel<number>();
  channel.write(1);
  channel.fail(new Error('over'));
  const seen: number[] = [];

  await expect(async () => {
    for await (const event of channel) seen.push(event);
  }).rejects.toThrow('over');
  expect(seen).toEqual([1]);
});
