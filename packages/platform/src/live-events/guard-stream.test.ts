import { TRPCError } from '@trpc/server';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Bus } from '../bus/index.ts';
import { createSwitchboard } from '../bus/switchboard.ts';
import { AppError } from '../errors/index.ts';
import type { SignedInContext } from '../procedures/index.ts';
import { guardStream } from './guard-stream.ts';
import { announceSessionEnd } from './session-end.ts';

const log = pino({ level: 'silent' });

/** A bus with this process alone. */
function quietBus(): Bus {
  const board = createSwitchboard(log);
  return {
    processId: 'here',
    send: async (topic, payload) => board.ring({ topic, payload }),
    pack: () => ({ channel: '', payloads: [] }),
    ring: () => {},
    listen: board.listen,
    onReconnect: board.onReconnect,
    close: async () => {},
  };
}

function contextOf(bus: Bus, isSessionValid = async () => true): SignedInContext {
  const actor = { userId: 'u', role: 'student', sessionId: 's', timeZone: 'UTC', locale: 'en' } as const;
  // Only these are looked at.
  return {
    services: { bus, log },
    actor,
    requestId: 'r',
    isLocal: true,
    isSessionValid,
  } as unknown as SignedInContext;
}

/** Says one thing, then waits for its end. */
async function* endless(signal: AbortSignal) {
  yield 'first';
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

it('an error of ours reaches the client as its own code', async () => {
  const stream = guardStream(contextOf(quietBus()), undefined, async function* () {
    yield 'first';
    throw new AppError('conflict', 'too late', { reason: 'too-late' });
  });

  await stream.next();

  await expect(stream.next()).rejects.toMatchObject({ code: 'CONFLICT', cause: { reason: 'too-late' } });
});

it('other errors stay what they are', async () => {
  const stream = guardStream(contextOf(quietBus()), undefined, () => {
    throw new Error('a bug');
  });

  await expect(stream.next()).rejects.toThrow('a bug');
});

it('a reader that leaves ends the stream without an error', async () => {
  const leaving = new AbortController();
  const stream = guardStream(contextOf(quietBus()), leaving.signal, async function* (signal) {
    yield* endless(signal);
    signal.throwIfAborted();
  });
  await stream.next();

  const next = stream.next();
  leaving.abort();

  expect(await next).toEqual({ done: true, value: undefined });
});

it('signing out ends the open streams of that session and no others [003-03]', async () => {
  const bus = quietBus();
  const stream = guardStream(contextOf(bus), undefined, endless);
  await stream.next();
  const next = stream.next().catch((error) => error);

  await announceSessionEnd({ bus }, 'another');
  await announceSessionEnd({ bus }, 's');

  const error = await next;
  expect(error).toBeInstanceOf(TRPCError);
  expect(error).toMatchObject({ code: 'UNAUTHORIZED', cause: { reason: 'session-ended' } });
});

it('a session that is over without anybody saying so is noticed', async () => {
  const context = contextOf(quietBus(), async () => false);
  const stream = guardStream(context, undefined, endless, { checkMs: 5 });
  await stream.next();

  await expect(stream.next()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});

it('a check that fails ends nothing', async () => {
  let isChecked = false;
  const context = contextOf(quietBus(), async () => {
    isChecked = true;
    throw new Error('no database');
  });
  const leaving = new AbortController();
  const stream = guardStream(context, leaving.signal, endless, { checkMs: 5 });
  await stream.next();
  const next = stream.next();

  await expect.poll(() => isChecked).toBe(true);
  leaving.abort();

  expect(await next).toMatchObject({ done: true });
});
