export interface Patience {
  /** Counts from the first call on, until `end`. */
  begin(): void;
  end(): void;
}

/** Calls `giveUp` when something that has begun does not end in time. */
export function createPatience(longestMs: number, giveUp: () => void): Patience {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    begin() {
      timer ??= setTimeout(giveUp, longestMs);
    },
    end() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
