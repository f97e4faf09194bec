interface RecentNamesOptions {
  forMs: number;
  most: number;
  /** Milliseconds of a clock that never jumps. */
  now(): number;
}

export interface RecentNames {
  has(name: string): boolean;
  note(name: string): void;
  drop(name: string): void;
}

/** What was seen a moment ago, in this process; when there are too many, the oldest are forgotten. */
export function createRecentNames({ forMs, most, now }: RecentNamesOptions): RecentNames {
  const until = new Map<string, number>();
  return {
    has: (name) => (until.get(name) ?? 0) > now(),
    note(name) {
      until.delete(name);
      const oldest = until.size >= most ? until.keys().next().value : undefined;
      if (oldest !== undefined) until.delete(oldest);
      until.set(name, now() + forMs);
    },
    drop: (name) => void until.delete(name),
  };
}
