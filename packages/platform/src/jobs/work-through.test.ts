import { expect, it } from 'vitest';
import { createLogger } from '../logger.ts';
import { workThrough } from './work-through.ts';

const log = createLogger('test', 'silent');

it('whoever it fails for keeps nobody waiting', async () => {
  const done: number[] = [];

  const count = await workThrough([1, 2, 3], { log, what: 'test' }, async (item) => {
    if (item === 2) throw new Error('a row nobody expected');
    done.push(item);
  });

  expect([count, done]).toEqual([2, [1, 3]]);
});

it('ends when the worker stops, and when the database is away', async () => {
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const stopped = AbortSignal.abort();

  await expect(workThrough([1], { log, what: 'test' }, () => Promise.reject(away))).rejects.toBe(away);
  await expect(workThrough([1], { log, what: 'test', signal: stopped }, async () => {})).rejects.toThrow();
});
