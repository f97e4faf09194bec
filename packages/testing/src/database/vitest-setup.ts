import { startTestServer } from './start-test-server.ts';

/** Vitest's global set-up of the database ring: one Postgres for the whole run. */
export async function setup(): Promise<() => Promise<void>> {
  return await startTestServer();
}
