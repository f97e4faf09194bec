import { readFailure } from '../../../errors/read-failure.ts';

const unreached = new Set(['offline', 'unavailable', 'internal', 'too-many']);

/** The server was not reached, or could not answer just then: the same may be sent again. */
export function isUnreached(error: unknown): boolean {
  return unreached.has(readFailure(error).code);
}
