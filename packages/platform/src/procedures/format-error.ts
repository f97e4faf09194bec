import type { ErrorCode, WireError } from '@debrief/contracts';
import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { AppError } from '../errors/index.ts';
import type { RequestContext } from './request-context.ts';

const codesByTrpc: Partial<Record<TRPCError['code'], ErrorCode>> = {
  BAD_REQUEST: 'invalid',
  PARSE_ERROR: 'invalid',
  UNAUTHORIZED: 'not-signed-in',
  FORBIDDEN: 'not-allowed',
  NOT_FOUND: 'not-found',
  METHOD_NOT_SUPPORTED: 'invalid',
  UNSUPPORTED_MEDIA_TYPE: 'invalid',
  PAYLOAD_TOO_LARGE: 'invalid',
  CONFLICT: 'conflict',
  PRECONDITION_FAILED: 'gone',
  TOO_MANY_REQUESTS: 'too-many',
  SERVICE_UNAVAILABLE: 'unavailable',
};

const sentences: Record<ErrorCode, string> = {
  invalid: 'Something in the request is not right.',
  'not-signed-in': 'Sign in first.',
  'not-allowed': 'You may not do this.',
  'not-found': 'There is nothing here.',
  conflict: 'Somebody changed this in the meantime.',
  gone: 'This is over.',
  'too-many': 'Too many requests; wait a moment.',
  'quota-spent': 'The quota is used up.',
  unavailable: 'Not available right now; try again.',
  internal: 'Something went wrong on our side.',
};

interface FormatInput {
  error: TRPCError;
  shape: TRPCDefaultErrorShape;
  ctx: RequestContext | undefined;
}

/**
 * What a caller learns of a failure: a code, a reason, the place of bad input, the scope that is missing; never
 * another message of ours or a stack.
 */
export function formatError({ error, shape, ctx }: FormatInput) {
  const debrief = toWireError(error, ctx?.requestId ?? null);
  const message = toWords(debrief, error.message);
  return {
    ...shape,
    message,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path, debrief },
  };
}

/** Who holds a key is told which scope it lacks: nothing else would help. */
function toWords({ code, reason, issues }: WireError, message: string): string {
  if (reason === 'scope-missing') return message;
  return code === 'invalid' ? (issues?.[0]?.message ?? sentences.invalid) : sentences[code];
}

/** A word on every unknown key would be as long as what was sent. */
const longestWords = 300;

function toWireError(error: TRPCError, requestId: string | null): WireError {
  const { cause } = error;
  if (cause instanceof AppError)
    return { code: cause.code, reason: cause.reason, requestId, issues: cause.issues };
  if (cause instanceof ZodError) {
    const issues = cause.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.join('.'), message: issue.message.slice(0, longestWords) }));
    return { code: 'invalid', reason: 'bad-input', requestId, issues };
  }
  return { code: codesByTrpc[error.code] ?? 'internal', reason: null, requestId };
}
