import { APICallError, StreamProviderError } from 'ai';
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

/** A try that failed for a reason we found ourselves. */
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
 * Makes a failure of whatever a call threw or reported. The errors themselves carry the whole request, prompt
 * included, and are dropped here.
 */
export function toFailure(error: unknown): Failure {
  if (error instanceof ModelFailure) return error.failure;
  if (APICallError.isInstance(error)) return ofApiCall(error);
  if (StreamProviderError.isInstance(error)) return ofStreamError(error);
  if (error instanceof TypeError) return failureOf('network', 'network', true);
  return failureOf('broken-off', 'broken-off', true);
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

function ofStreamError(error: StreamProviderError): Failure {
  const code = error.statusCode === undefined ? 'stream-error' : `stream-error-${error.statusCode}`;
  return failureOf('broken-off', code, error.isRetryable);
}

function mayRetry(status: number, data: unknown): boolean {
  // Not a rush that will pass: the account has no money left.
  if (status === 429 && JSON.stringify(data ?? '').includes('insufficient_quota')) return false;
  return status === 408 || status === 409 || status === 429 || status >= 500;
}
