import type { Bus } from '../bus/bus.ts';
import type { Logger } from '../logger.ts';
import type { JobId } from './job-records.ts';

const topic = 'job-cancel';

interface RunningJobsOptions {
  bus: Bus;
  log: Logger;
  pollMs: number;
  /** Ids of those among them that nobody wants any more. */
  listUnwanted(ids: readonly JobId[]): Promise<string[]>;
}

export interface RunningJobs {
  /** Tells whichever process runs it. */
  tellCancelled(id: JobId): Promise<void>;
  /** A signal that is aborted when the person cancels, until it is released. */
  enter(id: JobId): { signal: AbortSignal; cancel(): void; release(): void };
  close(): void;
}

/** What this process runs for people. A wake-up says that one was cancelled; should it be lost, looking says so too. */
export function createRunningJobs({ bus, log, pollMs, listUnwanted }: RunningJobsOptions): RunningJobs {
  const running = new Map<AbortController, JobId>();
  const cancel = (jobId: string) => {
    for (const [controller, id] of running) if (id.jobId === jobId) controller.abort();
  };
  const stopListening = bus.listen(topic, (payload) => {
    const { jobId } = (payload ?? {}) as { jobId?: string };
    if (jobId) cancel(jobId);
  });
  let timer: NodeJS.Timeout | undefined;
  async function look(): Promise<void> {
    try {
      for (const jobId of await listUnwanted([...running.values()])) cancel(jobId);
    } catch (error) {
      log.warn({ err: error }, 'could not look whether jobs were cancelled');
    }
    watch();
  }
  function watch(): void {
    clearTimeout(timer);
    timer = running.size > 0 ? setTimeout(() => void look(), pollMs) : undefined;
    timer?.unref();
  }
  return {
    tellCancelled: ({ jobId }) => bus.send(topic, { jobId }),
    enter(id) {
      const controller = new AbortController();
      running.set(controller, id);
      if (running.size === 1) watch();
      return {
        signal: controller.signal,
        cancel: () => controller.abort(),
        release: () => void running.delete(controller),
      };
    },
    close() {
      clearTimeout(timer);
      running.clear();
      stopListening();
    },
  };
}
