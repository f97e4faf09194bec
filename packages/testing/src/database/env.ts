import type { TestServer } from './test-server.ts';

const variable = 'DEBRIEF_TEST_SERVER';

/** A Postgres server to use instead of an embedded one; its user must be allowed to create databases. */
export function readGivenServer(): string | undefined {
  return process.env.TEST_DATABASE_URL || undefined;
}

/** For the processes that run the tests: they are started later and inherit it. */
export function announceTestServer(server: TestServer): void {
  process.env[variable] = JSON.stringify(server);
}

/** Throws if no test server was started for this run. */
export function readTestServer(): TestServer {
  const announced = process.env[variable];
  if (!announced)
    throw new Error('No test server: run database tests by `pnpm test:db`, journeys by `pnpm e2e`.');
  return JSON.parse(announced) as TestServer;
}
