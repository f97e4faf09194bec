import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountsPersonalData } from './personal-data.ts';
import { openTestDoor } from './visitor.builder.ts';

let test: Awaited<ReturnType<typeof openTestDoor>>;

beforeAll(async () => {
  test = await openTestDoor();
});
afterAll(() => test.close());

it('a person gets what is known of them, and nothing that lets anybody in; erasing leaves nothing that names them', async () => {
  const { db } = test.services;
  const person = { name: 'Canary Bird', email: 'canary@example.org', password: 'correct horse battery' };
  const visitor = test.visitor();
  await visitor.post('/sign-up/email', person);
  await visitor.post('/sign-in/email', person);
  await visitor.post('/request-password-reset', { email: person.email });
  await test.door.settled();
  const userId = (await visitor.actor())?.userId ?? '';

  const exported = await accountsPersonalData.export(db, userId);
  expect(exported).toMatchObject({
    account: { name: 'Canary Bird', email: 'canary@example.org' },
    sessions: [{}],
  });
  expect(JSON.stringify(exported)).not.toMatch(/argon2|token/);

  await db.transaction().execute((trx) => accountsPersonalData.erase(trx, userId));

  expect(await visitor.actor()).toBeNull();
  for (const table of [
    'app_user',
    'user_session',
    'user_credential',
    'user_verification',
    'auth_rate_limit',
  ] as const) {
    const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
    expect(rows).not.toMatch(new RegExp(`canary|${userId}`, 'i'));
  }
});
