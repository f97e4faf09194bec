import { readSettings } from '@debrief/platform';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createServices, type OpenServices } from '../services.ts';
import { seedContent, seedDemo } from './seed-demo.ts';

let database: TestDatabase;
let services: OpenServices;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = readSettings({
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'a secret of at least 32 characters',
    LOG_LEVEL: 'silent',
    RULES_PACE_MS: '0',
  });
  services = await createServices(settings, { name: 'test', subscriptions: [] });
  await seedContent(services);
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

/** Rows per table, and what the student's attempts came to. */
async function readWorld() {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    "select relname as name from pg_stat_user_tables where schemaname = 'public' and relname not in ('event', 'stream_chunk', 'readiness_snapshot') order by 1",
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables)
    counts[name] = (await database.pool.query(`select count(*)::int as n from ${name}`)).rows[0].n;
  const { rows: scores } = await database.pool.query(
    `select attempt.score_percent::float8 as percent, attempt.submitted_at as "submittedAt", quiz.slug from attempt
     join quiz on quiz.id = attempt.quiz_id join app_user on app_user.id = attempt.user_id
     where email = 'student@debrief.test' and attempt.status = 'submitted' order by attempt.submitted_at`,
  );
  return { counts, scores };
}

it('a run that broke off in the middle is taken up where it stopped, and a whole one changes nothing', async () => {
  await database.pool.query(`create function break_off() returns trigger language plpgsql as
    $$ begin if (select count(*) from answer_log) = 60 then raise 'broken off'; end if; return new; end $$;
    create trigger break_off before insert on answer_log execute function break_off()`);
  await expect(seedDemo(services)).rejects.toThrow('broken off');
  await database.pool.query('drop function break_off cascade');

  await seedDemo(services);
  const once = await readWorld();
  await seedContent(services);
  await seedDemo(services);

  expect(await readWorld()).toEqual(once);
  expect(once.counts).toMatchObject({
    app_user: 10,
    study_group: 1,
    group_member: 9,
    attempt: 31,
    insight: 15,
    notification: 0,
  });
});

it('the student has fifteen attempts of eleven weeks that get better, each with its debrief', async () => {
  const { scores } = await readWorld();

  expect(scores).toHaveLength(15);
  const of = (slug: string) => scores.filter((score) => score.slug === slug).map((score) => score.percent);
  for (const slug of ['cloud-practitioner-mock', 'cloud-foundations', 'security-and-identity']) {
    const [first, ...later] = of(slug);
    expect(later.at(-1)).toBeGreaterThan(first ?? 100);
  }
  const { rows } = await database.pool.query(
    "select count(*)::int as ready from insight where ready_at is not null and way ->> 'by' = 'rules'",
  );
  expect(rows[0].ready).toBe(15);
});

it('the two weak concepts of the student show in the mastery', async () => {
  const { rows } = await database.pool.query(
    `select topic.slug, mastery.mastery::float8 as mastery from mastery join topic on topic.id = mastery.topic_id
     join app_user on app_user.id = mastery.user_id where email = 'student@debrief.test'`,
  );
  const mastery = new Map(rows.map((row) => [row.slug, row.mastery]));
  const mean = rows.reduce((sum, row) => sum + row.mastery, 0) / rows.length;

  for (const slug of ['route-tables-and-gateways', 'encryption-and-keys'])
    expect(mastery.get(slug)).toBeLessThan(mean);
});

it('the dashboard, the plan and a goal are there before anybody has signed in', async () => {
  const { rows } = await database.pool.query(
    `select (select count(*) from dashboard_snapshot where user_id = app_user.id)::int as snapshots,
       (select count(*) from study_plan_task where user_id = app_user.id)::int as tasks,
       (select count(*) from study_goal where user_id = app_user.id)::int as goals,
       array(select body ->> 'status' from readiness_snapshot where user_id = app_user.id) as readiness
     from app_user where email = 'student@debrief.test'`,
  );

  expect(rows[0]).toMatchObject({ snapshots: 1, goals: 1, readiness: expect.arrayContaining(['estimated']) });
  expect(rows[0].tasks).toBeGreaterThan(0);
});
