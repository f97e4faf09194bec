import { sql } from '@debrief/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from './open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

it('while every connection is held by slow work, people sign in and are known, and the rest waits its turn', async () => {
  await door.signIn('early@example.org');
  const order: string[] = [];
  const note = (what: string) => () => void order.push(what);
  // Four times what the pool has room for.
  const slow = Array.from({ length: 16 }, () => sql`select pg_sleep(0.5)`.execute(door.services.db));
  const slowIsOver = Promise.all(slow).then(note('slow work'));

  const cookie = await door.signIn('late@example.org');
  note('signed in')();
  const ready = await door.ask('/readyz');
  note('ready')();
  const list = door.ask('/api/trpc/quizzes.list', { headers: { cookie } }).then((answer) => {
    note('a list')();
    return answer;
  });
  await Promise.all([slowIsOver, list]);

  expect(cookie).toContain('=');
  expect(ready.status).toBe(200);
  expect(order.slice(0, 2)).toEqual(['signed in', 'ready']);
  expect((await list).status).toBe(200);
});
