import { createDebriefClient, type DebriefClient } from '@debrief/client';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import {
  addPerson,
  type Installation,
  type Person,
  type ProviderDouble,
  startProviderDouble,
} from '../src/index.ts';
import { type Installations, keepInstallations, type Writer } from './worlds/installations.ts';

type Shared = {
  installations: Installations;
  sharedDouble: ProviderDouble;
};

type Given = {
  /** Who writes the words; rules when a journey does not say. */
  writer: Writer;
  /** Server, worker and database that this journey runs on. */
  at: Installation;
  /** The model behind an installation whose writer is `model`; unscripted at the start of each journey. */
  model: ProviderDouble;
  /** A new student, signed in on `page`. */
  student: Person;
  /** The student's own calls, to set a scene. */
  api: DebriefClient;
  /** A page of somebody else, or of the same person on another device. */
  openAs(person: Person | null): Promise<Page>;
};

/** Our own journeys: on server, worker and database as they run at somebody's place, shared by a Playwright worker. */
export const installed = base.extend<Given, Shared>({
  sharedDouble: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its pattern.
    async ({}, use) => {
      const double = await startProviderDouble();
      await use(double);
      await double.close();
    },
    { scope: 'worker' },
  ],
  installations: [
    async ({ sharedDouble }, use) => {
      const installations = keepInstallations(sharedDouble);
      await use(installations);
      await installations.stopAll();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  writer: ['rules', { option: true }],
  at: [async ({ installations, writer }, use) => use(await installations.get(writer)), { timeout: 120_000 }],
  baseURL: async ({ at }, use) => use(at.url),
  model: async ({ sharedDouble }, use) => {
    sharedDouble.reset();
    await use(sharedDouble);
  },
  student: async ({ at, context }, use) => {
    const student = await addPerson(at);
    await signIn(context, student);
    await use(student);
  },
  api: async ({ at, student }, use) => use(clientOf(at, student)),
  openAs: async ({ browser, contextOptions, at }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: at.url });
      contexts.push(context);
      if (person) await signIn(context, person);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  await context.addCookies([person.cookie]);
}

export function clientOf(at: Installation, person: Person): DebriefClient {
  return createDebriefClient({ url: at.url, token: person.token });
}
