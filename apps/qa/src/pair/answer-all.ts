import { addPerson, signIn } from '@debrief/testing';
import { installSameWorld, settleJobs } from '@debrief/testing/same-world';
import { readClock, setClock } from './clock.ts';
import type { Talk, Topic } from './messages.ts';
import { openPair, type Pair } from './open-pair.ts';
import { findPerson, listPeople } from './people-queries.ts';
import { runJob } from './run-job.ts';

type Answer = (topic: Topic, asked: unknown) => Promise<unknown>;

/** Answers the host. Several pairs may stand by; one of them is the world, and what is asked of a world is asked of it. */
export function answerAll(): Answer {
  const world = installSameWorld({ at: '2026-01-01T00:00:00Z', seed: 'spare' });
  const pairs = new Map<number, Pair>();
  let begun: Pair | undefined;
  const topics: { [T in Topic]: (asked: Talk[T]['asked']) => Promise<Talk[T]['answer']> } = {
    async open(asked) {
      const pair = await openPair(world, asked);
      pairs.set(pair.port, pair);
      return { port: pair.port };
    },
    async begin({ port, at, seed }) {
      begun = pairs.get(port);
      world.restart({ at, seed });
      await setClock(opened(), { at });
      opened().startWorker();
      return {};
    },
    async close({ port }) {
      const pair = pairs.get(port);
      pairs.delete(port);
      await pair?.close();
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
    if (!begun) throw new Error('No pair of this process is the world yet.');
    return begun;
  };
  return (topic, asked) => (topics[topic] as (asked: unknown) => Promise<unknown>)(asked);
}
