import { expect, it } from 'vitest';
import { againWhileDatabaseIsAway } from './again-while-away.ts';

const away = () => Object.assign(new Error('text'), { code: 'ECONNREFUSED' });

it('goes on until the database is back', async () => {
  const seen: number[] = [];
  const act = async (tries: number) => {
    seen.push(tries);
    if (tries < 2) throw away();
    return 'done';
  };

  expect(await againWhileDatabaseIsAway(act, [1, 1, 1])).toBe('done');
  expect(seen).toEqual([0, 1, 2]);
});

it('gives up at last, and at once on what waiting does not help', async () => {
  await expect(againWhileDatabaseIsAway(() => Promise.reject(away()), [1])).rejects.toThrow('text');
  let count = 0;
  const wrong = async () => {
    count++;
    throw Object.assign(new Error('no such table'), { code: '42P01' });
  };
  await expect(againWhileDatabaseIsAway(wrong, [1, 1])).rejects.toThrow('no such table');
  expect(count).toBe(1);
});
