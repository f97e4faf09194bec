import { breaks, fails, hangs, startProviderDouble } from '@debrief/testing';
import { expect, test, vi } from 'vitest';
import { adviceTask, by, gatewayOn } from './trial/gateway-on-double.ts';

test('no timer, listener or socket is left when calls are over, however they end', async () => {
  await callInEveryWay(new AbortController());
  const timersBefore = await timersOnceSocketsAreGone();
  const stop = new AbortController();
  const added = vi.spyOn(stop.signal, 'addEventListener');
  const removed = vi.spyOn(stop.signal, 'removeEventListener');

  await callInEveryWay(stop);

  // One that was open before may have run out meanwhile.
  expect(await timersOnceSocketsAreGone()).toBeLessThanOrEqual(timersBefore);
  expect(added.mock.calls.length - removed.mock.calls.length).toBeLessThanOrEqual(0);
});

async function callInEveryWay(stop: AbortController): Promise<void> {
  const double = await startProviderDouble();
  const waits = { timeouts: { firstChunkMs: 30_000, chunkMs: 30_000 } };
  const { gateway } = gatewayOn(double, 'openai:one, google:two', waits);
  const call = (key: string) => gateway.run(adviceTask(), key, by(key, stop.signal));

  await call('well');
  double.next(fails(500), fails(500), fails(500));
  await call('failing over');
  double.next(breaks('cut'), breaks('error-event'), breaks('truncate'));
  await call('breaking off');
  double.always(hangs());
  const stopped = call('stopped');
  await expect.poll(() => double.requests).toHaveLength(9);
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  await double.close();
}

async function timersOnceSocketsAreGone(): Promise<number> {
  const open = (kind: string) => process.getActiveResourcesInfo().filter((name) => name.startsWith(kind));
  let timers = 0;
  await expect
    .poll(() => {
      timers = open('Timeout').length;
      return open('TCP');
    })
    .toEqual([]);
  return timers;
}
