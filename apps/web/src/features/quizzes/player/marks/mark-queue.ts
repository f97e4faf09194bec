import { type MarkChange, type MarkShelf, withoutArrived } from './mark-shelf.ts';

interface MarkQueueOptions {
  send: (questionVersionId: string, change: MarkChange) => Promise<void>;
  shelf: MarkShelf;
  /** Whether a failure says that the server was not reached, so that the same mark may go again. */
  isUnreached: (error: unknown) => boolean;
}

export type MarkQueue = ReturnType<typeof createMarkQueue>;

/** Marks go one after the other, the newest of each question; what did not arrive waits here and on the device. */
export function createMarkQueue({ send, shelf, isUnreached }: MarkQueueOptions) {
  const waiting = new Map<string, MarkChange>();
  let isSending = false;

  const done = (id: string, change: MarkChange) => {
    const rest = withoutArrived(waiting.get(id) ?? {}, change);
    if (Object.keys(rest).length > 0) waiting.set(id, rest);
    else waiting.delete(id);
    void shelf.remove(id, change);
  };

  const flush = async () => {
    if (isSending) return;
    isSending = true;
    try {
      for (let [next] = waiting; next; [next] = waiting) {
        const [id, change] = next;
        await send(id, change).catch((error: unknown) => {
          if (isUnreached(error)) throw error;
        });
        done(id, change);
      }
    } catch {
      // It goes again when somebody asks for it.
    } finally {
      isSending = false;
    }
  };

  return {
    flush,
    add(id: string, change: MarkChange) {
      waiting.set(id, { ...waiting.get(id), ...change });
      void shelf.add(id, change);
      return flush();
    },
    /** What this device had kept from before; changes made here since then stand over it. */
    async restore() {
      const kept = await shelf.load();
      for (const [id, change] of kept) waiting.set(id, { ...change, ...waiting.get(id) });
      void flush();
      return kept;
    },
  };
}
