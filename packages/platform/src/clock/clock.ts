/** The clock of our own code. Leases, quotas and deadlines run on the database's instead. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
