// A disk that is full: Postgres answers every write with 53100, and reading goes on.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from './open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;
const update = '/api/trpc/accounts.updateProfile';

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('ada@example.org');
});
afterAll(() => door.close());

/** Every table refuses as Postgres itself does when it cannot make a file longer. */
async function fillDisk(): Promise<void> {
  await door.database.pool.query(`
    create function no_room() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
    do $$ declare name text; begin
      for name in select tablename from pg_tables where schemaname = 'public' loop
        execute format('create trigger no_room before insert or update or delete on %I execute function no_room()', name);
      end loop; end $$`);
}

const change = () => door.post(update, { name: 'Ada L.' }, { cookie, origin: door.origin });

it('while there is no room reading goes on, changes are refused with the time to come again, and afterwards all is well', async () => {
  // Last used long ago, so that its use would be noted now.
  await door.database.pool.query("update user_session set updated_at = now() - interval '2 hours'");
  await fillDisk();

  for (const path of [
    '/healthz',
    '/api/trpc/accounts.me',
    '/api/trpc/quizzes.list',
    '/api/v1/quizzes/list',
  ]) {
    const { status } = await door.ask(path, { headers: { cookie } });
    expect([path, status]).toEqual([path, 200]);
  }
  const refused = await change();
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, expect.stringMatching(/^\d+$/)]);
  expect(JSON.parse(refused.text).error.data.debrief).toMatchObject({ code: 'unavailable' });
  expect(refused.text).not.toMatch(/space|extend|53100/);
  const credentials = { email: 'ada@example.org', password: 'correct horse battery' };
  expect((await door.post('/api/auth/sign-in/email', credentials)).status).toBe(503);

  await door.database.pool.query('drop function no_room cascade');
  expect((await change()).status).toBe(200);
  expect((await door.post('/api/auth/sign-in/email', credentials)).status).toBe(200);
});
