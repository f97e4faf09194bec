/** The long answers of this process, so that stopping can end each of them between two events. */
export function createOpenStreams() {
  const open = new Map<AbortController, Promise<void>>();
  let isStopping = false;
  return {
    count: () => open.size,
    isStopping: () => isStopping,
    /** Runs a long answer whose source ends with `end`. */
    async run(end: AbortController, answer: Promise<void>): Promise<void> {
      open.set(end, answer);
      if (isStopping) end.abort();
      await answer.finally(() => open.delete(end));
    },
    async stop(): Promise<void> {
      isStopping = true;
      const running = [...open.values()];
      for (const end of open.keys()) end.abort();
      await Promise.allSettled(running);
    },
  };
}
export type OpenStreams = ReturnType<typeof createOpenStreams>;
