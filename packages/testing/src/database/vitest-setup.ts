import type { TestProject } from 'vitest/node';
import { readTestServer } from './env.ts';
import { startTestServer } from './start-test-server.ts';
import type { TestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** For tests below this package, which make databases of their own. */
    testServer: TestServer;
  }
}

/** Vitest's global set-up of the database ring: one Postgres for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stop = await startTestServer();
  project.provide('testServer', readTestServer());
  return stop;
}
