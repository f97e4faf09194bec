import type { Logger } from '@debrief/platform';

/** Work that an answer does not wait for, so that its time tells nothing: mails above all. */
export function createBackground(log: Logger) {
  const running = new Set<Promise<void>>();
  return {
    run(work: Promise<unknown>): void {
      const settled = work
        .then(() => undefined)
        .catch((error) => log.error({ err: error }, 'a mail could not be sent'))
        .finally(() => running.delete(settled));
      running.add(settled);
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}
