/** What came of a try: `wait` asks for another one later. */
type Tried<Result> = Result | 'wait';

interface Line {
  waiting: number;
  /** Ends when the last of the line has been let in. */
  tail: Promise<void>;
  wake: (() => void) | null;
}

/** Calls of one person that are too many at once wait for each other, first come first served. */
export interface Turns {
  /**
   * Tries until the answer is not `wait`: when `free` says so, and now and then, since calls of other processes are heard
   * of by looking. Throws the signal's reason when the person stops.
   */
  take<Result extends object>(
    userId: string,
    tryOnce: () => Promise<Tried<Result>>,
    signal?: AbortSignal,
  ): Promise<Result>;
  /** A call of this person has ended. */
  free(userId: string): void;
}

export function createTurns(pollMs = 250): Turns {
  const lines = new Map<string, Line>();
  return {
    async take(userId, tryOnce, signal) {
      const line = lines.get(userId) ?? { waiting: 0, tail: Promise.resolve(), wake: null };
      if (line.waiting === 0) {
        const first = await tryOnce();
        if (first !== 'wait') return first;
      }
      lines.set(userId, line);
      return standInLine(line, { tryOnce, signal, pollMs }).finally(() => {
        if (line.waiting === 0) lines.delete(userId);
      });
    },
    free: (userId) => lines.get(userId)?.wake?.(),
  };
}

interface Standing<Result> {
  tryOnce: () => Promise<Tried<Result>>;
  signal: AbortSignal | undefined;
  pollMs: number;
}

async function standInLine<Result extends object>(
  line: Line,
  { tryOnce, signal, pollMs }: Standing<Result>,
): Promise<Result> {
  const ahead = line.tail;
  let letIn = () => {};
  line.tail = new Promise((resolve) => {
    letIn = resolve;
  });
  line.waiting++;
  try {
    await ahead;
    for (;;) {
      signal?.throwIfAborted();
      const tried = await tryOnce();
      if (tried !== 'wait') return tried;
      await nap(line, pollMs, signal);
    }
  } finally {
    line.waiting--;
    letIn();
  }
}

function nap(line: Line, ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', wake);
      line.wake = null;
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener('abort', wake, { once: true });
    line.wake = wake;
  });
}
