import { createDebriefClient, type DebriefClient } from '@debrief/client';
import type { Role } from '@debrief/contracts';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import type { ScenarioName } from '../src/scenarios/scenarios.ts';
import type { Person } from '../src/world/people.ts';
import { type Mails, mailsOf } from './mails.ts';
import { type ModelScript, modelOf } from './model.ts';
import { type Network, networkOf } from './network.ts';
import { type Regions, regionsOf } from './regions.ts';
import { connectWorld, type QaWorld } from './worlds/qa-world.ts';
import { startQaWorld } from './worlds/start-qa-world.ts';

/** By role, the first of it; by address; or somebody who has just come. */
export type Who = Role | { email: string } | { isNew: true; role?: Role; name?: string; timeZone?: string };

type Shared = { sharedWorld: QaWorld };

type Given = {
  /** What each test begins with; null leaves the world as the test before left it. */
  startsAs: ScenarioName | null;
  /** The world itself, reset. */
  world: QaWorld;
  /** Puts the world back to a scenario in the middle of a test; whoever was signed in is not any more. */
  scenario(name: ScenarioName): Promise<void>;
  /** Signs somebody in on `page`. */
  signedInAs(who: Who): Promise<Person & { api: DebriefClient }>;
  /** A page of somebody else, or of the same person on another device. */
  openAs(who: Who | null): Promise<Page>;
  /** Whoever has just come, signed in on `page`, and their own calls. */
  student: Person;
  api: DebriefClient;
  model: ModelScript;
  network: Network;
  mails: Mails;
  /** It is another instant, in the browser and in the world. */
  at(instant: string): Promise<void>;
  regions: Regions;
};

/** The test object for whoever tests Debrief: on the world at DEBRIEF_QA_URL, or on one that it starts for each worker. */
export const debrief = base.extend<Given, Shared>({
  sharedWorld: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its pattern.
    async ({}, use) => {
      const given = process.env.DEBRIEF_QA_URL;
      if (given) return await use(connectWorld(given));
      const own = await startQaWorld();
      await use(own);
      await own.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  startsAs: ['demo', { option: true }],
  world: [
    async ({ sharedWorld, startsAs }, use) => {
      if (startsAs !== null) await sharedWorld.reset({ scenario: startsAs });
      await use(sharedWorld);
    },
    { auto: true },
  ],
  baseURL: async ({ sharedWorld }, use) => use(sharedWorld.url),
  context: async ({ context, world }, use) => {
    await setBrowserClock(context, world);
    await use(context);
  },
  scenario: async ({ world, context }, use) =>
    use(async (name) => {
      await world.reset({ scenario: name });
      await context.clearCookies();
      await setBrowserClock(context, world);
    }),
  signedInAs: async ({ world, context }, use) => use((who) => signInOn(context, world, who)),
  openAs: async ({ browser, contextOptions, world }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (who) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: world.url });
      contexts.push(context);
      await setBrowserClock(context, world);
      if (who) await signInOn(context, world, who);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  student: async ({ signedInAs }, use) => use(await signedInAs({ isNew: true })),
  api: async ({ world, student }, use) => use(createDebriefClient({ url: world.url, token: student.token })),
  model: async ({ world }, use) => use(modelOf(world)),
  mails: async ({ world }, use) => use(mailsOf(world)),
  network: async ({ context, page }, use) => use(networkOf(context, page)),
  at: async ({ world, context }, use) =>
    use(async (instant) => {
      const { now } = await world.setClock({ at: new Date(instant).toISOString() });
      await context.clock.setSystemTime(now);
    }),
  regions: async ({ page }, use) => use(regionsOf(page)),
});

/** Pages take today for what the browser says. */
async function setBrowserClock(context: BrowserContext, world: QaWorld): Promise<void> {
  const { ticking } = await world.ask<{ ticking: string }>('/clock');
  await context.clock.install({ time: ticking });
}

async function signInOn(context: BrowserContext, world: QaWorld, who: Who) {
  const person = await find(world, who);
  await context.addCookies([person.cookie]);
  return { ...person, api: createDebriefClient({ url: world.url, token: person.token }) };
}

async function find(world: QaWorld, who: Who): Promise<Person> {
  if (typeof who === 'string') return await world.signIn({ role: who });
  if ('email' in who) return await world.signIn(who);
  const { isNew: _isNew, ...person } = who;
  return await world.addPerson(person);
}
