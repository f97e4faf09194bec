import type { ErrorCode, WireError } from '@debrief/contracts';
import type { FastifyReply } from 'fastify';

/** Of every code, its status and what it is called. */
export const problems = {
  invalid: [400, 'The request is not right'],
  'not-signed-in': [401, 'Nobody is signed in'],
  'not-allowed': [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'Changed in the meantime'],
  gone: [410, 'Over'],
  'too-many': [429, 'Too many requests'],
  'quota-spent': [429, 'The quota is used up'],
  unavailable: [503, 'Not available right now'],
  internal: [500, 'Failed'],
} as const satisfies Record<ErrorCode, readonly [number, string]>;

export interface Problem extends WireError {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** A failure in the form of RFC 9457; `type` leads to where the code is explained. */
export function toProblem(error: WireError, detail: string, status?: number): Problem {
  const [usual, title] = problems[error.code];
  return { type: `/api/docs#${error.code}`, title, status: status ?? usual, detail, ...error };
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}
