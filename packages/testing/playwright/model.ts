import type { Fault } from '../src/providers/script.ts';
import type { QaWorld } from './worlds/qa-world.ts';

/** How a text arrives: characters a piece, milliseconds between pieces and before the first. */
export interface Pace {
  chunkChars?: number;
  paceMs?: number;
  firstTokenMs?: number;
}

/** Each kind of text by a property that only it has. */
const tasks = { insight: 'keyTakeaway', explanation: 'whyYours', hint: 'hint' } as const;
export type ModelTask = keyof typeof tasks;

/** What the model does from now on; what is scripted later comes first. Plausible words, at once, when nothing is said. */
export interface ModelScript {
  /** Says this, a text or a value as JSON, whenever it is asked, or only for one kind of text. */
  says(say: unknown, how?: Pace & { to?: ModelTask }): Promise<void>;
  /** Goes wrong: by an HTTP status, or by a fault of the catalogue in docs/guides/testing.md. */
  fails(fault?: number | Fault, how?: { to?: ModelTask; times?: number }): Promise<void>;
  /** Writes plausible words at this pace. */
  pace(pace: Pace): Promise<void>;
  /** What it was asked, in the order of arrival. */
  requests(): Promise<{ prompt: string; instructions: string; said: string; isAborted: boolean }[]>;
  /** Forgets everything. */
  reset(): Promise<void>;
}

export function modelOf(world: QaWorld): ModelScript {
  let standing: object[] = [];
  let ofReset = world.resetCount();
  const script = async (behaviour: object, to?: ModelTask) => {
    if (ofReset !== world.resetCount()) standing = [];
    ofReset = world.resetCount();
    standing.unshift(to ? { ...behaviour, when: { asksFor: tasks[to] } } : behaviour);
    await world.ask('/model', { always: standing });
  };
  return {
    says: (say, { to, ...pace } = {}) => script({ say, ...pace }, to),
    async fails(fault = 503, { to, times } = {}) {
      const behaviour = { fault: typeof fault === 'number' ? { kind: 'status', status: fault } : fault };
      if (times === undefined) return await script(behaviour, to);
      await world.ask('/model', { next: Array.from({ length: times }, () => behaviour) });
    },
    pace: (pace) => script(pace),
    requests: () => world.ask('/model/requests'),
    async reset() {
      standing = [];
      await world.ask('/model', { reset: true });
    },
  };
}
