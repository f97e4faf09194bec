import type { ApiScope, ErrorCode, WireError } from '@debrief/contracts';
import type { FastifyReply } from 'fastify';
import { sendProblem, toProblem } from '../rest/problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It changes nothing, whatever its method. */
    isReading?: boolean;
  }
}

export interface Refusal {
  status: number;
  code: ErrorCode;
  reason: string;
  message: string;
}

const refusals = {
  'wrong-origin': [403, 'not-allowed', 'This request did not come from a page of Debrief.'],
  'not-signed-in': [401, 'not-signed-in', 'Sign in first.'],
  'dead-key': [401, 'not-signed-in', 'This key is not known, was revoked or has expired.'],
  'session-only': [403, 'not-allowed', 'No key opens this; sign in for it.'],
  'scope-missing': [403, 'not-allowed', 'The key lacks the scope for this.'],
  'not-a-page': [403, 'not-allowed', 'This address is not a page.'],
  'json-only': [415, 'invalid', 'Send JSON.'],
  'bad-text': [400, 'invalid', 'The text holds characters that cannot be stored.'],
  'wrong-method': [405, 'invalid', 'This address answers to another method.'],
  'too-large': [413, 'invalid', 'That is too much at once.'],
  'too-long': [414, 'invalid', 'The address is too long.'],
  'bad-request': [400, 'invalid', 'Something in the request is not right.'],
  'bad-json': [400, 'invalid', 'The body is not JSON that can be read.'],
  'bad-idempotency-key': [400, 'invalid', 'An idempotency key is 1 to 255 visible ASCII characters.'],
  'one-call-one-key': [400, 'invalid', 'An idempotency key is for one call; send them one by one.'],
  'idempotency-key-reused': [409, 'conflict', 'This idempotency key was used for another call.'],
  'idempotency-key-in-use': [409, 'conflict', 'The call with this idempotency key is still running.'],
  'admins-only': [403, 'not-allowed', 'Only administrators may do this.'],
  'no-such-address': [404, 'not-found', 'There is nothing here.'],
  'too-many': [429, 'too-many', 'That was asked too often; wait a little.'],
  'not-ready': [503, 'unavailable', 'Not available right now; try again.'],
  failed: [500, 'internal', 'Something went wrong on our side.'],
} as const satisfies Record<string, readonly [number, ErrorCode, string]>;

export type RefusalReason = keyof typeof refusals;

/**
 * Refuses a request before anything else looks at it: as problem+json, and to a client of tRPC in the shape of its errors.
 * The name of the failure in the log goes with it.
 */
export function refuse(
  reply: FastifyReply,
  reason: RefusalReason,
  { message = refusals[reason][2], issues }: { message?: string; issues?: WireError['issues'] } = {},
): FastifyReply {
  const [status, code] = refusals[reason];
  const debrief = { code, reason, requestId: reply.request.id, ...(issues && { issues }) };
  if (!reply.request.routeOptions.url?.startsWith('/api/trpc/'))
    return sendProblem(reply, toProblem(debrief, message, status));
  const data = { code: code.toUpperCase(), httpStatus: status, debrief };
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ error: { message, code: -32_600, data } });
}

/**
 * Says for an async function that it has answered. It cannot return the reply: that is a promise itself, of nothing, which
 * ends when the answer is out or its reader has left.
 */
export function hasSent(_reply: FastifyReply): true {
  return true;
}

/** To a key, which of the scopes it would need: nothing else would help. */
export function refuseScope(reply: FastifyReply, ...anyOf: ApiScope[]): FastifyReply {
  const [scope, ...others] = anyOf;
  const message =
    others.length === 0
      ? `The key lacks the scope ${scope}.`
      : `The key lacks one of the scopes ${anyOf.join(', ')}.`;
  return refuse(reply, 'scope-missing', { message });
}
