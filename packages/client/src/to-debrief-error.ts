import { TRPCClientError } from '@trpc/client';
import { adviceByCode } from './advice.ts';
import { DebriefError, type FailureFacts, isDebriefError } from './errors.ts';
import type { ErrorCode, WireError } from './generated/api.ts';
import { readWait } from './read-wait.ts';

/** Any failure of a call as a DebriefError; one that never reached the server is `unavailable`. */
export function toDebriefError(error: unknown): DebriefError {
  if (isDebriefError(error)) return error;
  if (!(error instanceof TRPCClientError)) return lost(error);
  if (isDebriefError(error.cause)) return error.cause;
  const response = responseOf(error);
  const wire = readWire((error.data as { debrief?: unknown } | null)?.debrief);
  if (!wire) return response ? fromResponse(response, error.message) : lost(error.cause ?? error);
  const retryAfterMs = response ? readWait(response.headers) : null;
  return make(wire.code, error.message, { ...wire, retryAfterMs });
}

const codesByStatus: Record<number, ErrorCode> = {
  400: 'invalid',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  412: 'gone',
  413: 'invalid',
  429: 'too-many',
};

/** What an answer means that says no more than its status: those of proxies, and of servers that start. */
export function fromResponse(
  { status, headers }: Response,
  message: string,
  facts: FailureFacts = {},
): DebriefError {
  const code = codesByStatus[status] ?? 'unavailable';
  return make(code, message, { retryAfterMs: readWait(headers), ...facts });
}

/** What a door that is no procedure says in problem+json; whatever says less is judged by its status. */
export function fromProblem(response: Response, problem: unknown, otherwise: string): DebriefError {
  const wire = readWire(problem);
  if (!wire) return fromResponse(response, otherwise);
  const { detail } = problem as { detail?: string };
  const { reason, requestId, issues } = wire;
  return make(wire.code, detail ?? otherwise, {
    ...{ reason, requestId, issues },
    retryAfterMs: readWait(response.headers),
  });
}

function lost(cause: unknown): DebriefError {
  return make('unavailable', cause instanceof Error ? cause.message : String(cause), { isLost: true, cause });
}

/** One of the union, though which one is known only at run time. */
function make(code: ErrorCode, message: string, facts: FailureFacts): DebriefError {
  return new DebriefError(code, message, facts) as DebriefError;
}

function responseOf(error: { meta?: Record<string, unknown> }): Response | null {
  const response = error.meta?.response as Response | undefined;
  return response && 'headers' in response ? response : null;
}

function readWire(data: unknown): WireError | null {
  const code = (data as Partial<WireError> | undefined)?.code;
  return code && code in adviceByCode ? (data as WireError) : null;
}
