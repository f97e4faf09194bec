import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;
let cookie: string;
const quick = '/api/trpc/dashboard.get';
/** An input that is not needed makes it tRPC's own to answer. */
const inFull = `${quick}?input=null`;

beforeAll(async () => {
  door = await openDoor();
  cookie = await door.signIn('ada@example.org');
});
afterAll(() => door.close());

/** A row as the job leaves it, with words that must come through as they are. */
async function compiled(body: object): Promise<void> {
  const { rows } = await door.database.pool.query('select id from app_user');
  await door.database.pool.query(
    `insert into dashboard_snapshot (user_id, body, covers_until, format, fresh_until)
     values ($1, $2, now(), 2, now() + interval '1 day') on conflict (user_id) do update set body = excluded.body`,
    [rows[0].id, JSON.stringify(body)],
  );
}

const withoutDate = ({
  date: _date,
  'x-request-id': _id,
  'content-length': _length,
  ...headers
}: object & {
  date?: unknown;
  'x-request-id'?: unknown;
  'content-length'?: unknown;
}) => headers;

it('the answer and its headers are those of tRPC, before anything is compiled and after [001-24]', async () => {
  const words = {
    names: { a: '"</script>\u2028 \\u0000 é 😀' },
    attemptCount: 3,
    weeks: [1.5, null],
    deep: [[{}]],
  };
  for (const body of [null, words]) {
    if (body) await compiled(body);
    for (const batch of [false, true]) {
      const [ours, theirs] = await Promise.all([
        door.ask(batch ? `${quick}?batch=1&input=%7B%7D` : quick, { headers: { cookie } }),
        door.ask(batch ? `${quick}?batch=1&input=%7B%220%22%3Anull%7D` : inFull, { headers: { cookie } }),
      ]);

      expect(ours.status).toBe(200);
      expect(JSON.parse(ours.text)).toEqual(JSON.parse(theirs.text));
      expect(withoutDate(ours.headers)).toEqual(withoutDate(theirs.headers));
      const { result } = batch ? JSON.parse(ours.text)[0] : JSON.parse(ours.text);
      expect(result.data).toMatchObject({ status: 'empty', body });
    }
  }
});

it.each(['gzip', 'br', 'identity'])('who accepts %s gets what was compiled last', async (accepted) => {
  const headers = { cookie, 'accept-encoding': accepted };
  for (const attemptCount of [1, 2, 2, 3]) {
    await compiled({ names: { a: 'long '.repeat(500) }, attemptCount });
    const answer = await fetch(`${door.url}${quick}`, { headers });

    expect(answer.headers.get('content-encoding') ?? 'identity').toBe(accepted);
    const { result } = (await answer.json()) as { result: { data: { body: { attemptCount: number } } } };
    expect(result.data.body.attemptCount).toBe(attemptCount);
  }
});

it('who is not signed in is refused in the same words', async () => {
  for (const headers of [{}, { cookie: `${cookie}x` }, { authorization: 'Bearer nobody' }] as Record<
    string,
    string
  >[]) {
    const [ours, theirs] = await Promise.all([door.ask(quick, { headers }), door.ask(inFull, { headers })]);

    expect(ours.status).toBe(401);
    const { error } = JSON.parse(ours.text);
    const { error: expected } = JSON.parse(theirs.text);
    delete error.data.debrief.requestId;
    delete expected.data.debrief.requestId;
    expect(error).toEqual(expected);
  }
});

it("a page of somewhere else, another method and another's things get what they get everywhere", async () => {
  const crossSite = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const [ours, theirs] = await Promise.all([
    door.ask(quick, { headers: crossSite }),
    door.ask('/api/trpc/accounts.me', { headers: crossSite }),
  ]);

  expect(ours.status).toBe(theirs.status);
  expect(ours.headers['access-control-allow-origin']).toBeUndefined();
  expect((await door.post(quick, {}, { cookie, origin: door.origin })).status).toBe(405);
  expect((await door.ask(quick, { method: 'DELETE', headers: { cookie } })).status).toBe(404);
});

it('each gets their own', async () => {
  const other = await door.signIn('grace@example.org');

  const own = JSON.parse((await door.ask(quick, { headers: { cookie } })).text).result.data;
  const others = JSON.parse((await door.ask(quick, { headers: { cookie: other } })).text).result.data;

  expect(own.body).toMatchObject({ attemptCount: 3 });
  expect(others.body).toBeNull();
});

it('what fails is told as tRPC tells it', async () => {
  await door.database.pool.query('alter table dashboard_snapshot rename to dashboard_snapshot_gone');
  const answer = await door.ask(quick, { headers: { cookie } });
  await door.database.pool.query('alter table dashboard_snapshot_gone rename to dashboard_snapshot');

  expect(answer.status).toBe(500);
  expect(JSON.parse(answer.text).error.data.debrief).toMatchObject({ code: 'internal' });
  expect(answer.text).not.toMatch(/dashboard_snapshot|relation|select/i);
});
