import { findFreePort, startProgram } from '../../src/world/index.ts';
import { connectWorld, type QaWorld } from './qa-world.ts';

/** A world of its own, on a free port; within a test run it stands on the run's Postgres. */
export async function startQaWorld(): Promise<QaWorld & { stop(): Promise<void> }> {
  const port = await findFreePort();
  const { PATH, HOME, DEBRIEF_TEST_SERVER, TEST_DATABASE_URL, NODE_COMPILE_CACHE } = process.env;
  const program = startProgram('apps/qa/src/main.ts', {
    ...{ PATH, HOME, DEBRIEF_TEST_SERVER, TEST_DATABASE_URL, NODE_COMPILE_CACHE, PORT: String(port) },
  });
  await program.printed('is ready');
  return { ...connectWorld(`http://127.0.0.1:${port}`), stop: () => program.stop() };
}
