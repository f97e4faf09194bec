import { adviceByCode } from './advice.ts';
import type { ErrorCode, WireError } from './generated/api.ts';

/** Where bad input is wrong: a path such as `answers.2.text`, and a sentence. */
export type ErrorIssue = NonNullable<WireError['issues']>[number];

export interface FailureFacts {
  reason?: string | null;
  requestId?: string | null;
  issues?: readonly ErrorIssue[];
  retryAfterMs?: number | null;
  /** True when no answer came: whether the server did it is not known. */
  isLost?: boolean;
  cause?: unknown;
}

class Failure<Code extends ErrorCode> extends Error {
  override readonly name = 'DebriefError';
  /** What to do about it, as one of a closed list. */
  readonly code: Code;
  /** The same as a sentence, for logs and terminals. */
  readonly advice: string;
  /** What happened, in the words of the room: `attempt-already-submitted`. */
  readonly reason: string | null;
  /** Names this failure in the server's log; null when it never got there. */
  readonly requestId: string | null;
  /** Where the input is wrong; empty unless the code is `invalid`. */
  readonly issues: readonly ErrorIssue[];
  /** When the server said to come again; null when it did not. */
  readonly retryAfterMs: number | null;
  readonly isLost: boolean;

  constructor(code: Code, message: string, facts: FailureFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.advice = adviceByCode[code];
    this.reason = facts.reason ?? null;
    this.requestId = facts.requestId ?? null;
    this.issues = facts.issues ?? [];
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.isLost = facts.isLost ?? false;
  }
}

/** A failure as Debrief tells it: one of ten codes, each with what to do; `switch (error.code)` is exhaustive. */
export type DebriefError = { [Code in ErrorCode]: Failure<Code> }[ErrorCode];

interface DebriefErrorClass {
  new <Code extends ErrorCode>(code: Code, message: string, facts?: FailureFacts): Failure<Code>;
  [Symbol.hasInstance](value: unknown): value is DebriefError;
}
export const DebriefError = Failure as unknown as DebriefErrorClass;

/** Knows a DebriefError also when it comes from another copy of this package. */
export function isDebriefError(error: unknown): error is DebriefError {
  return error instanceof Error && error.name === 'DebriefError' && 'code' in error && 'advice' in error;
}
