/**
 * Of sockets, of Postgres while it starts or stops or has no room (disk, memory, connections), of a broken connection, and
 * of a lock that somebody who stands still holds for too long.
 */
const awayCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|08\w{3}|53[123]00|55P03)$/;
/** pg says these without a code: no connection came free in time, or one ended under a query. */
const awayWords =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/;

/** Whether a failure says that the database cannot be reached, or not got hold of, now: trying again later may help, and nothing else. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return awayCodes.test(code) || awayWords.test(error.message);
}
