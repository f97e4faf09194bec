import { APICallError } from '@ai-sdk/provider';
import { retryAfterMs } from './retry-after.ts';

/** How a try failed. `code` is short and safe to log: it holds no word of question or answer. */
export interface Failure {
  kind: 'stopped' | 'closed' | 'timeout' | 'status' | 'network' | 'broken-off' | 'refused' | 'invalid-output';
  code: string;
  /** Whether the same model may be asked again. */
  isRetryable: boolean;
  /** How long the provider asks us to wait, in milliseconds; null when it does not say. */
  retryAfterMs: number | null;
}

/** A try that failed, in our own words. */
export class ModelFailure extends Error {
  override name = 'ModelFailure';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`The model failed: ${failure.code}.`);
    this.failure = failure;
  }
}

/** A failure of this kind, with the rest filled in. */
export function failureOf(kind: Failure['kind'], code: string = kind, isRetryable = false): Failure {
  return { kind, code, isRetryable, retryAfterMs: null };
}

/**
 * Makes a failure of what a request threw or a stream reported. The errors themselves carry the whole request, prompt
 * included, and are dropped here.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof ModelFailure) return error.failure;
  if (isTooLong(error)) return failureOf('invalid-output', 'endless');
  if (APICallError.isInstance(error)) return ofApiCall(error);
  return isStreamError(error) ? ofStreamError(error) : failureOf('broken-off', 'broken-off', true);
}

// The agent's own word for a response that grew beyond what is read, wherever in the causes it stands.
function isTooLong(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('code' in each && each.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return true;
  return false;
}

function ofApiCall(error: APICallError): Failure {
  const status = error.statusCode;
  if (status === undefined) return failureOf('network', 'network', true);
  // A body that broke off still has the status of its head.
  if (status < 400) return failureOf('broken-off', 'broken-off', true);
  return {
    ...failureOf('status', `status-${status}`, mayRetry(status, error.data)),
    retryAfterMs: retryAfterMs(error),
  };
}

/** What the providers put into their streams: a plain object, with a status of HTTP's kind where they can tell. */
interface StreamError {
  statusCode?: number;
  isRetryable?: boolean;
}

function isStreamError(error: unknown): error is StreamError {
  return typeof error === 'object' && error !== null && !(error instanceof Error) && 'isRetryable' in error;
}

function ofStreamError({ statusCode, isRetryable }: StreamError): Failure {
  const code = typeof statusCode === 'number' ? `stream-error-${statusCode}` : 'stream-error';
  return failureOf('broken-off', code, isRetryable ?? true);
}

function mayRetry(status: number, data: unknown): boolean {
  // Not a rush that will pass: the account has no money left.
  if (status === 429 && JSON.stringify(data ?? '').includes('insufficient_quota')) return false;
  return status === 408 || status === 409 || status === 429 || status >= 500;
}
