import { apiScopes, mostApiKeys, usualApiKeyAllowance } from '@debrief/contracts';
import { aPerson, createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenServices } from '../services.ts';
import { openServices } from '../testing/authorization-world.ts';
import { allowKey, createKey, revokeKey, updateKey } from './change-keys.ts';
import { apiKeysPersonalData, isKeyLiving, resolveApiKey } from './index.ts';
import { deleteLongDeadKeys, listKeys } from './key-queries.ts';

let database: TestDatabase;
let services: OpenServices;

beforeAll(async () => {
  database = await createTestDatabase();
  services = await openServices(database.connectionString);
});
afterAll(async () => {
  await services.close();
  await database.drop();
});

const wanted = { name: 'Mine', scopes: ['quizzes:read' as const], expiresInDays: 90 as const };
const use = (key: string, calls = 1) => resolveApiKey(services, { key, calls, isLocal: false });
const age = (keyId: string, days: number) =>
  database.pool.query(
    `update api_key set created_at = created_at - $2::int * interval '1 day', expires_at = expires_at - $2::int * interval '1 day',
       revoked_at = revoked_at - $2::int * interval '1 day' where id = $1`,
    [keyId, days],
  );

it('a key is its person with the role they have now, and dead with them', async () => {
  const { userId } = await aPerson(services.db, { role: 'tutor' });
  const { key, id, allowance } = await createKey(services, userId, wanted);

  expect(allowance).toEqual(usualApiKeyAllowance);
  expect(await use(key)).toMatchObject({
    outcome: 'good',
    actor: { userId, role: 'tutor', sessionId: id, scopes: ['quizzes:read'] },
  });
  await database.pool.query(`update app_user set role = 'student' where id = $1`, [userId]);
  expect(await use(key)).toMatchObject({ outcome: 'good', actor: { role: 'student' } });
  await database.pool.query('delete from app_user where id = $1', [userId]);
  expect(await use(key)).toEqual({ outcome: 'dead' });
});

it('a key ends on its day, and is not seen any more when that was long ago [004-06]', async () => {
  const { userId } = await aPerson(services.db);
  const { key, id } = await createKey(services, userId, wanted);
  const other = await createKey(services, userId, { ...wanted, expiresInDays: null });

  await age(id, 90);

  expect(await use(key)).toEqual({ outcome: 'dead' });
  expect(await isKeyLiving(services.db, { userId, keyId: id })).toBe(false);
  expect((await listKeys(services.db, userId)).map(({ isExpired }) => isExpired)).toEqual([false, true]);
  await deleteLongDeadKeys(services.db);
  expect(await listKeys(services.db, userId)).toHaveLength(2);
  await age(id, 31);
  await deleteLongDeadKeys(services.db);
  expect((await listKeys(services.db, userId)).map((each) => each.id)).toEqual([other.id]);
});

it('nobody has more than so many living keys, however many are asked for at once', async () => {
  const { userId } = await aPerson(services.db);

  const made = await Promise.allSettled(
    Array.from({ length: mostApiKeys + 5 }, () => createKey(services, userId, wanted)),
  );

  const refused = made.flatMap((each) => (each.status === 'rejected' ? [each.reason.reason] : []));
  expect(refused).toEqual(Array(5).fill('too-many-keys'));
  const [first] = await listKeys(services.db, userId);
  await revokeKey(services, userId, { keyId: first?.id ?? '', endsWhatItMade: true });
  await expect(createKey(services, userId, wanted)).resolves.toMatchObject({ name: 'Mine' });
});

it('of calls at the same moment none is given twice; what is refused takes nothing [004-07]', async () => {
  const { userId } = await aPerson(services.db);
  const { key, id } = await createKey(services, userId, wanted);
  const allowance = { calls: 1, seconds: 3_600, burst: 20 };
  await allowKey(services, userId, { personId: userId, keyId: id, allowance });

  const uses = await Promise.all(Array.from({ length: 30 }, () => use(key)));

  expect(uses.filter(({ outcome }) => outcome === 'good')).toHaveLength(20);
  const spent = await use(key, 10);
  expect(spent).toMatchObject({ outcome: 'spent', allowance: { limit: 20, remaining: 0 } });
  expect(spent.outcome === 'spent' && spent.retryAfterSeconds).toBeGreaterThan(35_900);
  await database.pool.query(`update api_key set full_at = full_at - interval '10 hours' where id = $1`, [id]);
  expect(await use(key, 10)).toMatchObject({ outcome: 'good' });
});

it('another’s key can be neither changed nor revoked, and a revoked one is gone', async () => {
  const [owner, other] = [await aPerson(services.db), await aPerson(services.db)];
  const { key, id } = await createKey(services, owner.userId, wanted);

  await expect(updateKey(services, other.userId, { keyId: id, name: 'Theirs' })).rejects.toThrow('not found');
  await expect(revokeKey(services, other.userId, { keyId: id, endsWhatItMade: true })).rejects.toThrow(
    'not found',
  );
  const changed = await updateKey(services, owner.userId, { keyId: id, scopes: [...apiScopes] });
  expect(changed).toMatchObject({ name: 'Mine', scopes: apiScopes });
  await revokeKey(services, owner.userId, { keyId: id, endsWhatItMade: true });
  await expect(updateKey(services, owner.userId, { keyId: id, name: 'Again' })).rejects.toThrow('not found');
  expect(await use(key)).toEqual({ outcome: 'dead' });
});

it('what a person takes away names their keys and opens none; erasing leaves none', async () => {
  const { userId } = await aPerson(services.db);
  const { key, prefix } = await createKey(services, userId, wanted);

  const taken = JSON.stringify(await apiKeysPersonalData.export(services.db, userId));
  await services.db.transaction().execute((trx) => apiKeysPersonalData.erase(trx, userId));

  expect(taken).toContain(prefix);
  expect(taken).not.toContain(key);
  expect(taken).not.toContain('secret');
  expect(await use(key)).toEqual({ outcome: 'dead' });
});
