import type { ErrorCode } from '@debrief/contracts';

/** What the page knows of a failure: the server's codes and one of its own, for when the server was not reached. */
export type FailureCode = ErrorCode | 'offline';
