import type { ErrorCode, WireError } from '@debrief/contracts';

interface AppErrorOptions {
  /** What happened, in the words of the feature: 'attempt-already-submitted'. */
  reason?: string;
  /** Where bad input is wrong. */
  issues?: WireError['issues'];
  cause?: unknown;
}

/**
 * The one error of our own code. `code` says what the caller should do; `message` is for the log and never leaves
 * the server, but for the scope that a key lacks.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | null;
  readonly issues: WireError['issues'];

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.reason = options.reason ?? null;
    this.issues = options.issues;
  }
}

/** A thing that is not there, or not this person's: the two look the same from outside. */
export function notFound(what: string): AppError {
  return new AppError('not-found', `${what} was not found`, { reason: `${what}-not-found` });
}

/** @throws Error when a condition that our own code promises does not hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}
