import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let path: string;

beforeAll(async () => {
  door = await openDoor();
  const cookie = await door.signIn(`calendar-${Date.now()}@example.org`);
  const made = await door.post('/api/trpc/studyPlan.resetCalendarLink', undefined, {
    cookie,
    origin: door.origin,
  });
  path = JSON.parse(made.text).result.data.path;
});
afterAll(() => door.close());

it('whoever holds the secret reads the calendar, and nothing new when nothing is new', async () => {
  const { status, headers, text } = await door.ask(path);

  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(headers['cache-control']).toMatch(/^private/);
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  const again = await door.ask(path, { headers: { 'if-none-match': `W/${headers.etag}` } });
  expect([again.status, again.text]).toEqual([304, '']);
});

it('an unknown secret is not found, and who goes on guessing has to wait', async () => {
  const statuses = [];
  for (let n = 0; n < 32; n += 1)
    statuses.push((await door.ask(`/calendar/${String(n).padStart(43, 'a')}.ics`)).status);

  expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
  expect(statuses.at(-1)).toBe(429);
});
