import { addPerson, signIn } from '@debrief/testing';
import { installSameWorld, settleJobs } from '@debrief/testing/same-world';
import { readClock, setClock } from './clock.ts';
import type { Talk, Topic } from './messages.ts';
import { openPair, type Pair } from './open-pair.ts';
import { findPerson, listPeople } from './people-queries.ts';
import { runJob } from './run-job.ts';

type Answer = (topic: Topic, asked: unknown) => Promise<unknown>;

/** Answers the host; the first question opens the pair. */
export function answerAll(): Answer {
  const world = installSameWorld({ at: '2026-01-01T00:00:00Z', seed: 'spare' });
  let pair: Pair | undefined;
  const topics: { [T in Topic]: (asked: Talk[T]['asked']) => Promise<Talk[T]['answer']> } = {
    async open(asked) {
      const before = pair;
      pair = await openPair(world, asked);
      // Nobody waits for what stood before.
      void before?.close().catch(() => {});
      return { port: pair.port };
    },
    async begin({ at, seed }) {
      world.restart({ at, seed });
      await setClock(opened(), { at });
      opened().startWorker();
      return {};
    },
    async close() {
      await pair?.close();
      pair = undefined;
      return {};
    },
    clock: async () => readClock(opened()),
    'set-clock': (asked) => setClock(opened(), asked),
    people: () => listPeople(opened().services.db),
    async 'sign-in'(asked) {
      const home = opened();
      return await signIn(home, await findPerson(home.services.db, asked));
    },
    'add-person': (asked) => addPerson(opened(), asked),
    settle: ({ withinMs }) => settleJobs(opened().services.db, withinMs),
    'run-job': ({ task }) => runJob(opened().services, task),
  };
  const opened = () => {
    if (!pair) throw new Error('This pair has not been opened yet.');
    return pair;
  };
  return (topic, asked) => (topics[topic] as (asked: unknown) => Promise<unknown>)(asked);
}
