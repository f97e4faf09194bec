import { expect, test } from 'vitest';
import { adviceTask } from './trial/gateway-on-double.ts';

test('an answer may be used again for a day, by the same person, unless the task says otherwise', () => {
  expect(adviceTask()).toMatchObject({ cacheTtlMs: 86_400_000, cacheScope: 'person' });
  expect(adviceTask({ cacheTtlMs: 0, cacheScope: 'everyone' })).toMatchObject({
    cacheTtlMs: 0,
    cacheScope: 'everyone',
  });
});

test.each([{ name: 'advice' }, { version: 0 }, { maxOutputTokens: 0 }, { cacheTtlMs: -1 }])(
  'a task with %j is a mistake',
  (wrong) => {
    expect(() => adviceTask(wrong)).toThrow();
  },
);
