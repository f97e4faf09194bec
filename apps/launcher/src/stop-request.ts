export type StopRequest = {
  signal: AbortSignal;
  /** Why Debrief has to stop although nobody asked for it. */
  failure: () => unknown;
  /** For what cannot be kept running; the first reason counts. */
  giveUp(error: unknown): void;
};

/**
 * Aborted when this process should end: Ctrl-C, a terminal that closes, a stop from outside, the end of the process
 * that started it, or a failure. A second signal changes nothing: npm and the terminal often send the same one twice.
 */
export function listenForStop(): StopRequest {
  const controller = new AbortController();
  const stop = () => controller.abort();
  let failure: unknown;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  process.on('disconnect', stop);
  process.channel?.unref();
  return {
    signal: controller.signal,
    failure: () => failure,
    giveUp(error) {
      failure ??= error;
      stop();
    },
  };
}
