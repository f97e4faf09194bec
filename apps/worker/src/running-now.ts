/** What the jobs of the last five minutes took, from the time they were due to their end. */
const windowMs = 5 * 60_000;
const keptSamples = 1_000;

export interface RunningNow {
  begin(job: { id: string; task: string; dueAt: Date }): () => void;
  list(): { jobId: string; task: string; startedAt: string }[];
  latency(): { finishedCount: number; p95Ms: number | null };
}

/** What this process is doing, for its heartbeat. */
export function createRunningNow(now: () => number = Date.now): RunningNow {
  const running = new Set<{ jobId: string; task: string; startedAt: string }>();
  let samples: { at: number; ms: number }[] = [];
  return {
    begin({ id, task, dueAt }) {
      const entry = { jobId: id, task, startedAt: new Date(now()).toISOString() };
      running.add(entry);
      return () => {
        running.delete(entry);
        const at = now();
        samples.push({ at, ms: Math.max(0, at - dueAt.getTime()) });
        if (samples.length > keptSamples) samples = samples.slice(-keptSamples / 2);
      };
    },
    list: () => [...running],
    latency() {
      samples = samples.filter(({ at }) => at > now() - windowMs);
      const sorted = samples.map(({ ms }) => ms).sort((one, other) => one - other);
      const p95Ms = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null;
      return { finishedCount: sorted.length, p95Ms };
    },
  };
}
