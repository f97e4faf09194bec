interface CallAllowanceOptions {
  perMinute: number;
  /** So many at once. */
  burst: number;
  /** Milliseconds of a clock that never jumps. */
  now(): number;
}

export interface CallAllowance {
  /** Takes so many calls, and answers 0; or takes none, and answers the milliseconds to wait. */
  take(name: string, calls: number): number;
  /** One that was taken and cost nothing. */
  giveBack(name: string): void;
}

/** With so many names, those whose burst is whole again are forgotten, and of the others the oldest until a quarter is free. */
const mostNames = 20_000;

/** GCRA in this process's memory: for each name, when all of its burst is there again. */
export function createCallAllowance({ perMinute, burst, now }: CallAllowanceOptions): CallAllowance {
  const callMs = 60_000 / perMinute;
  const fullAt = new Map<string, number>();
  return {
    take(name, calls) {
      const at = now();
      const next = Math.max(fullAt.get(name) ?? 0, at) + calls * callMs;
      const waitMs = next - at - burst * callMs;
      if (waitMs > 0) return waitMs;
      if (fullAt.size >= mostNames && !fullAt.has(name)) forget(fullAt, at);
      fullAt.set(name, next);
      return 0;
    },
    giveBack(name) {
      const time = fullAt.get(name);
      if (time !== undefined) fullAt.set(name, time - callMs);
    },
  };
}

function forget(fullAt: Map<string, number>, at: number): void {
  for (const [name, time] of fullAt) if (time <= at) fullAt.delete(name);
  for (const name of fullAt.keys()) {
    if (fullAt.size <= mostNames * 0.75) return;
    fullAt.delete(name);
  }
}
