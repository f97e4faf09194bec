import type { Operation } from '../operations.ts';

/** Headers that any operation may be sent. */
export const parameterComponents = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Of your making, 1 to 255 visible characters: sent again, the first answer comes again.',
    schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of an answer read before.',
    schema: { type: 'string' },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    description: 'The `id` of the last event that was read; the stream goes on after it.',
    schema: { type: 'string' },
  },
};

export const headerComponents = {
  ETag: { description: 'Names this very answer.', schema: { type: 'string' } },
  Link: { description: 'The next page, with `rel="next"`, if there is one.', schema: { type: 'string' } },
  'RateLimit-Limit': { description: 'With a key: calls at once.', schema: { type: 'integer' } },
  'RateLimit-Remaining': { description: 'With a key: calls that are left.', schema: { type: 'integer' } },
  'RateLimit-Reset': {
    description: 'With a key: seconds until all of them are there again.',
    schema: { type: 'integer' },
  },
  'Idempotency-Replayed': {
    description: '`true` when this is the first answer to the same key.',
    schema: { type: 'string', enum: ['true'] },
  },
};

const limits = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

/** What may be said beside the input. */
export function parametersOf({ method, procedure }: Operation): object[] {
  const names = {
    query: method === 'GET' ? ['IfNoneMatch'] : [],
    mutation: ['IdempotencyKey'],
    subscription: ['LastEventId'],
  }[procedure.type];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

/** What comes beside the answer. */
export function answerHeadersOf({ method, procedure }: Operation, isPaged: boolean): Record<string, object> {
  const own = {
    query: [...(method === 'GET' ? ['ETag'] : []), ...(isPaged ? ['Link'] : [])],
    mutation: ['Idempotency-Replayed'],
    subscription: [],
  }[procedure.type];
  return Object.fromEntries(
    [...own, ...limits].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
}
