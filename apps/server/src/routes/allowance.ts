interface AllowanceOptions {
  most: number;
  everyMs: number;
  now(): number;
}

export interface Allowance {
  /** Milliseconds until it may be asked again; 0 while there is something left. */
  waitMs(key: string): number;
  take(key: string): void;
}

/** More names than this at a time, and the oldest windows are forgotten. */
const mostKeys = 10_000;

/** So many within a time that begins with the first, counted by name in this process. */
export function createAllowance({ most, everyMs, now }: AllowanceOptions): Allowance {
  const windows = new Map<string, { from: number; count: number }>();
  const open = (key: string) => {
    const window = windows.get(key);
    return window && now() - window.from < everyMs ? window : undefined;
  };
  return {
    waitMs(key) {
      const window = open(key);
      return window && window.count >= most ? window.from + everyMs - now() : 0;
    },
    take(key) {
      const window = open(key);
      if (window) {
        window.count += 1;
        return;
      }
      windows.delete(key);
      const oldest = windows.size >= mostKeys ? windows.keys().next().value : undefined;
      if (oldest !== undefined) windows.delete(oldest);
      windows.set(key, { from: now(), count: 1 });
    },
  };
}
