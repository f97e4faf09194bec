// Law: no byte of one person's own reaches somebody who has nothing to do with them, whatever is read.
import type { TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenServices } from './services.ts';
import { call, procedures } from './testing/authorization-call.ts';
import { cases } from './testing/authorization-cases.ts';
import { createAuthorizationWorld, openServices } from './testing/authorization-world.ts';

let made: Awaited<ReturnType<typeof createAuthorizationWorld>>;
let database: TestDatabase;
let services: OpenServices;

beforeAll(async () => {
  made = await createAuthorizationWorld();
  database = await made.copy();
  services = await openServices(database.connectionString);
});
afterAll(async () => {
  await services.close();
  await database.drop();
  await made.drop();
});

/** Their name, where they are signed in, what they work at; hints of shared questions are nobody's own. */
const marks = /Owner Canary|Owner canary|Canary\/Canary|"Canary"/;
const strangers = ['other', 'otherTutor', 'nobody'] as const;
const readings = cases.filter(({ path }) => procedures[path]?._def.type !== 'mutation');

it('strangers read much and nothing of the owner, who reads the same and finds themselves', async () => {
  const { userId, sessionId } = made.world.actors.owner;
  const leaks: string[] = [];
  let answered = 0;
  let found = 0;
  for (const { path, input } of readings) {
    for (const who of strangers) {
      const { cell, text } = await call(services, made.world, { path, who, input: input(made.world) });
      if (cell === 'ok') answered += 1;
      if (marks.test(text) || text.includes(userId) || text.includes(sessionId))
        leaks.push(`${path} told ${who}`);
    }
    const own = await call(services, made.world, { path, who: 'owner', input: input(made.world) });
    if (marks.test(own.text)) found += 1;
  }

  expect(leaks).toEqual([]);
  expect(answered).toBeGreaterThan(40);
  expect(found).toBeGreaterThan(2);
}, 60_000);
