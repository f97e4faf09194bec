/** All in milliseconds. */
export interface StreamTiming {
  /** A writer that is not heard of for this long has lost its stream. */
  leaseMs: number;
  /** How often a writer is heard of, whether it writes or not. */
  heartbeatMs: number;
  /** How often followers look for what no wake-up told them. */
  pollMs: number;
  /** Deltas of this long become one; under load the database is written more seldom. */
  windowMs: number;
  /** How often abandoned streams are looked for. */
  adoptMs: number;
  /** How long running writers may finish when the process ends. */
  graceMs: number;
}

export const defaultTiming: StreamTiming = {
  leaseMs: 5_000,
  heartbeatMs: 1_500,
  pollMs: 1_000,
  windowMs: 50,
  adoptMs: 5_000,
  graceMs: 6_000,
};
