import type { ApiScope } from '@debrief/contracts';
import type { Actor } from '@debrief/platform';
import { aBank, aGroup, aPerson, createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCaller } from '../router.ts';
import type { OpenServices } from '../services.ts';
import { openServices } from '../testing/authorization-world.ts';
import { createKey } from './change-keys.ts';
import { endMadeTask } from './end-made-task.ts';

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

const scopes: ApiScope[] = ['webhooks:write', 'accounts:write', 'question-bank:write', 'study-plan:read'];
const callerOf = (actor: Actor) =>
  createCaller({ services, actor, requestId: 'r', isLocal: false, isSessionValid: async () => true });
const hook = (path: string) => ({
  ...{ url: `https://hooks.acme.com/${path}`, name: path },
  ...{ events: ['plan.changed' as const], audience: 'own' as const },
});

/** A tutor with a key, who has made one of everything by their own hand. */
async function aKeyHolder() {
  const person = await aPerson(services.db, { role: 'tutor' });
  const groupId = await aGroup(services.db, { tutors: [person], students: [] });
  const bank = await aBank(services.db);
  const questionId = bank.questions[0]?.questionId ?? '';
  await database.pool.query('update question set owner_id = $1 where id = $2', [person.userId, questionId]);
  const makeAll = async (actor: Actor, name: string) => {
    const caller = callerOf(actor);
    const { endpoint } = await caller.webhooks.create(hook(name));
    const invitation = await caller.accounts.createInvitation({ kind: 'group', groupId });
    const link = await caller.questionBank.makePreviewLink({ questionId });
    const token = invitation.url.split('/').at(-1) ?? '';
    return { endpointId: endpoint.id, invitationToken: token, previewToken: link.token };
  };
  const addKey = async () => {
    const { id } = await createKey(services, person.userId, { name: 'Found', scopes, expiresInDays: 90 });
    return { keyId: id, actor: { ...person, sessionId: id, scopes } };
  };
  return { person, caller: callerOf(person), own: await makeAll(person, 'own'), makeAll, addKey };
}
type Holder = Awaited<ReturnType<typeof aKeyHolder>>;
type Made = Holder['own'];

/** Which of these still work. */
async function living({ caller }: Holder, made: Made) {
  const { endpoints } = await caller.webhooks.list();
  const works = (asked: Promise<unknown>) => asked.then(() => true).catch(() => false);
  return {
    webhook: endpoints.find(({ id }) => id === made.endpointId)?.state !== 'off',
    invitation: await works(caller.accounts.getInvitation({ token: made.invitationToken })),
    preview: await works(caller.questionBank.openPreview({ token: made.previewToken })),
  };
}
const all = { webhook: true, invitation: true, preview: true };
const none = { webhook: false, invitation: false, preview: false };

it('what a key made ends with it, unless it is to stay; what its person or another key made does not', async () => {
  const holder = await aKeyHolder();
  const [leaked, kept] = [await holder.addKey(), await holder.addKey()];
  const byLeaked = await holder.makeAll(leaked.actor, 'by-leaked');
  const byKept = await holder.makeAll(kept.actor, 'by-kept');

  const seen = await holder.caller.apiKeys.made({ keyId: leaked.keyId });
  await holder.caller.apiKeys.revoke({ keyId: leaked.keyId });

  expect(seen).toMatchObject({
    webhooks: [{ name: 'by-leaked', isOn: true }],
    invitations: [{ kind: 'group', useCount: 0, isOpen: true }],
    previewLinks: [{}],
  });
  expect(await living(holder, byLeaked)).toEqual(none);
  expect([await living(holder, holder.own), await living(holder, byKept)]).toEqual([all, all]);
  await holder.caller.apiKeys.revoke({ keyId: kept.keyId, endsWhatItMade: false });
  expect(await living(holder, byKept)).toEqual(all);
});

it('an address that a key led elsewhere, or whose secret it was told, ends with each key that did', async () => {
  const holder = await aKeyHolder();
  const [first, second] = [await holder.addKey(), await holder.addKey()];
  const { endpointId } = holder.own;
  const { events, audience, name } = hook('own');
  const moved = { endpointId, url: 'https://thief.acme.com/', events, audience, name };
  await callerOf(first.actor).webhooks.update(moved);
  await callerOf(second.actor).webhooks.rotateSecret({ endpointId });

  await holder.caller.apiKeys.revoke({ keyId: first.keyId });
  const [ended] = (await holder.caller.webhooks.list()).endpoints;
  await holder.caller.webhooks.switch({ endpointId, isOn: true });
  const afterwards = await holder.caller.apiKeys.made({ keyId: second.keyId });

  expect(ended).toMatchObject({ state: 'off', offReason: 'key-revoked' });
  // Whoever switched it on again has looked at it.
  expect(afterwards.webhooks).toEqual([]);
});

it('what a call that was under way makes just after the end is ended too', async () => {
  const holder = await aKeyHolder();
  const { keyId, actor } = await holder.addKey();
  await holder.caller.apiKeys.revoke({ keyId });
  const late = await holder.makeAll(actor, 'late');

  await endMadeTask.run({ userId: holder.person.userId, keyId }, { services } as never);

  const { rows } = await database.pool.query(
    `select job.run_at > now() + interval '1 minute' as "isLater" from graphile_worker._private_jobs job
     where job.payload ->> 'keyId' = $1`,
    [keyId],
  );
  expect(rows).toEqual([{ isLater: true }]);
  expect(await living(holder, late)).toEqual(none);
  expect(await living(holder, holder.own)).toEqual(all);
});

it('people who came by its invitations are told of: they stay', async () => {
  const holder = await aKeyHolder();
  const { keyId, actor } = await holder.addKey();
  const { invitationToken } = await holder.makeAll(actor, 'by-key');
  await callerOf(await aPerson(services.db)).accounts.acceptInvitation({ token: invitationToken });

  const { invitations } = await holder.caller.apiKeys.made({ keyId });

  expect(invitations).toMatchObject([{ useCount: 1, isOpen: true }]);
});

it('nobody learns what another’s key made', async () => {
  const [holder, other] = [await aKeyHolder(), await aKeyHolder()];
  const { keyId, actor } = await holder.addKey();
  await holder.makeAll(actor, 'theirs');

  await expect(other.caller.apiKeys.made({ keyId })).rejects.toThrow('not found');
});
