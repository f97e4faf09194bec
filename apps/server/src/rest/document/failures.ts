import { type ErrorCode, errorCodes } from '@debrief/contracts';
import { problems } from '../problem.ts';

/** What each code asks the caller to do. */
export const advice: Record<ErrorCode, string> = {
  invalid: 'Mend the request; `issues` say where it is wrong. The same request will fail again.',
  'not-signed-in': 'Sign in, or send a key that still holds.',
  'not-allowed': 'Ask somebody who may; with `scope-missing`, use a key with that scope.',
  'not-found': 'There is no such thing, or it is not for you to see.',
  conflict: 'Somebody was first: read it again and decide anew.',
  gone: 'It is over and will not come back.',
  'too-many': 'Wait as long as `Retry-After` says, then send the same request again.',
  'quota-spent': 'Wait for the next day or month, or ask for more; the answer by rules is still there.',
  unavailable: 'Send the same request again in a moment.',
  internal: 'Something is wrong on our side; `requestId` names it in the log.',
};

/** In the order of their numbers, the codes of each. */
export const failuresByStatus = Object.groupBy(errorCodes, (code) => String(problems[code][0]));

export const problemSchema = {
  type: 'object',
  description: 'A failure (RFC 9457). `code` says what to do, `reason` what happened.',
  required: ['type', 'title', 'status', 'detail', 'code', 'reason', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Where the code is explained.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: {
      type: 'string',
      description: 'A sentence for developers; people are told in their own language.',
    },
    code: { type: 'string', enum: [...errorCodes] },
    reason: { type: ['string', 'null'], description: 'What happened, such as `attempt-already-submitted`.' },
    requestId: { type: ['string', 'null'], description: 'Names this one failure in the log.' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const problemRef = { $ref: '#/components/schemas/Problem' };

/** A response component for every status that a failure can have. */
export function failureResponses(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(failuresByStatus).map(([status, codes = []]) => [
      `Problem${status}`,
      {
        description: codes.map((code) => `\`${code}\`: ${advice[code]}`).join(' '),
        headers: status === '429' ? retryAfter : undefined,
        content: {
          'application/problem+json': { schema: problemRef, examples: examplesOf(codes) },
        },
      },
    ]),
  );
}

const retryAfter = {
  'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait.' },
};

function examplesOf(codes: readonly ErrorCode[]): Record<string, object> {
  return Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }]));
}

function exampleOf(code: ErrorCode): object {
  const [status, title] = problems[code];
  const requestId = '0190a8c0-0000-7000-8000-000000000000';
  return { type: `/api/docs#${code}`, title, status, detail: `${title}.`, code, reason: null, requestId };
}

/** What an operation may fail with, by reference. */
export function failuresOf(isPublic: boolean, takesInput: boolean): Record<string, object> {
  const statuses = Object.keys(failuresByStatus).filter((status) => {
    if (status === '401' || status === '403') return !isPublic;
    return takesInput || !['400', '404', '410'].includes(status);
  });
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  );
}
