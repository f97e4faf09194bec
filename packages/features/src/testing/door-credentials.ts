import { randomUUID } from 'node:crypto';
import { type ApiScope, apiScopes } from '@debrief/contracts';
import type { Db } from '@debrief/db';
import { aPerson } from '@debrief/testing';
import { hashKeyText, makeKeyText } from '../api-keys/key-text.ts';
import {
  deletePeople,
  endSessions,
  insertKeyRow,
  insertSessions,
  suspendPeople,
} from './authorization-world-queries.ts';

type Headers = Record<string, string>;

/** What opens nothing any more, or never did. */
export const deadCredentials = [
  'the session of a person who is gone',
  'the key of a person who is gone',
  'the session of a suspended person',
  'the key of a suspended person',
  'a session that expired',
  'a key that expired',
  'a key that was revoked',
  'a key that nobody has',
] as const;

export interface DoorCredentials {
  dead: Record<(typeof deadCredentials)[number], Headers>;
  /** A key of the owner's with this scope alone, and one with every other. */
  only: ReadonlyMap<ApiScope, Headers>;
  allBut: ReadonlyMap<ApiScope, Headers>;
}

/** Sessions and keys as they come to the doors: good ones, and those whose time or person is gone. */
export async function makeDoorCredentials(db: Db, owner: { userId: string }): Promise<DoorCredentials> {
  const key = async (userId: string, scopes: readonly ApiScope[], end = {}): Promise<Headers> => {
    const { text, prefix } = makeKeyText();
    const made = { id: randomUUID(), user_id: userId, prefix, scopes: [...scopes], name: prefix };
    await insertKeyRow(db, { ...made, ...end, secret_hash: hashKeyText(text) });
    return { 'x-api-key': text };
  };
  const byScope = async (scopesOf: (scope: ApiScope) => readonly ApiScope[]) => {
    const entries = apiScopes.map(
      async (scope) => [scope, await key(owner.userId, scopesOf(scope))] as const,
    );
    return new Map(await Promise.all(entries));
  };
  const past = new Date(Date.now() - 60_000);
  const gone = await aPerson(db, { role: 'admin' });
  const expired = { userId: owner.userId, sessionId: randomUUID() };
  const suspended = await aPerson(db, { role: 'admin' });
  await insertSessions(db, [gone, suspended, expired]);
  const dead = {
    'the session of a person who is gone': { authorization: `Bearer ${gone.sessionId}` },
    'the key of a person who is gone': await key(gone.userId, apiScopes),
    'the session of a suspended person': { authorization: `Bearer ${suspended.sessionId}` },
    'the key of a suspended person': await key(suspended.userId, apiScopes),
    'a session that expired': { authorization: `Bearer ${expired.sessionId}` },
    'a key that expired': await key(owner.userId, apiScopes, { expires_at: past }),
    'a key that was revoked': await key(owner.userId, apiScopes, { revoked_at: past }),
    'a key that nobody has': { 'x-api-key': makeKeyText().text },
  };
  await suspendPeople(db, [suspended.userId]);
  await deletePeople(db, [gone.userId]);
  await endSessions(db, [expired.sessionId]);
  return {
    dead,
    only: await byScope((scope) => [scope]),
    allBut: await byScope((scope) => apiScopes.filter((other) => other !== scope)),
  };
}
