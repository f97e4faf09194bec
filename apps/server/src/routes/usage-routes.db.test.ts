import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDoor } from '../open-door.builder.ts';

let door: Awaited<ReturnType<typeof openDoor>>;

beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const address = '/api/usage.csv?from=2026-05-01&to=2026-05-02';

it('an administrator gets the usage as a file of their own, and nobody else anything', async () => {
  const [student, admin] = [await door.signIn('student@example.org'), await door.signIn('admin@example.org')];
  await door.database.pool.query("update app_user set role = 'admin' where email = 'admin@example.org'");
  await door.database.pool.query(
    `insert into ai_call (user_id, id, request_key, task, task_version, tier, model, question_hash, state, way,
       input_tokens, output_tokens, cost_micros, started_at, settled_at)
     select id, gen_random_uuid(), 'k', 'insights.debrief', 1, 'balanced', 'openai:m', 'h', 'settled',
       '{"by":"model","model":"openai:m"}', 10, 20, 30, '2026-05-02T10:00:00Z', '2026-05-02T10:00:01Z'
     from app_user where email = 'student@example.org'`,
  );

  expect((await door.ask(address)).status).toBe(401);
  expect((await door.ask(address, { headers: { cookie: student } })).status).toBe(403);
  expect((await door.ask('/api/usage.csv?from=soon', { headers: { cookie: admin } })).status).toBe(400);
  const { status, headers, text } = await door.ask(address, { headers: { cookie: admin } });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="model-usage-2026-05-01-to-2026-05-02.csv"',
    'cache-control': 'no-store',
  });
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(
    /^2026-05-02,insights\.debrief,openai:m,Somebody,.*,model,,1,0,0,10,0,20,0,0\.000030,/,
  );
});
