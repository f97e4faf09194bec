import { isDebriefError } from '@debrief/client';
import { round } from '../bank/figures.ts';
import { quantile } from '../stream/figures.ts';

/** What the students were told, to be laid beside the database, and how long each step took. */
export function createNotebook() {
  const steps = new Map<string, number[]>();
  const errors = new Map<string, number>();
  return {
    /** Keys of what the server acknowledged. */
    saved: new Set<string>(),
    submitted: new Set<string>(),
    reviewed: new Set<string>(),
    async time<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
      const before = performance.now();
      try {
        const result = await work();
        const took = steps.get(step) ?? [];
        took.push(performance.now() - before);
        steps.set(step, took);
        return result;
      } catch (error) {
        const name = `${step}: ${nameOf(error)}`;
        errors.set(name, (errors.get(name) ?? 0) + 1);
        throw error;
      }
    },
    rows: () =>
      [...steps].map(([step, took]) => ({
        step,
        count: took.length,
        p50Ms: round(quantile(took, 0.5)),
        p99Ms: round(quantile(took, 0.99)),
      })),
    errors: () => Object.fromEntries(errors),
  };
}
export type Notebook = ReturnType<typeof createNotebook>;

function nameOf(error: unknown): string {
  if (isDebriefError(error)) return `${error.code} (${error.reason ?? 'no reason'})`;
  return error instanceof Error ? error.message.slice(0, 120) : String(error);
}
