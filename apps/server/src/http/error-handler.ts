import type { FastifyError, FastifyInstance } from 'fastify';
import { type RefusalReason, refuse } from './refusals.ts';

const reasons: Record<string, RefusalReason> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'json-only',
  FST_ERR_CTP_EMPTY_TYPE: 'json-only',
};

/** What went wrong stays in the log, under the request's id. */
export function addErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = reasons[error.code];
    if (known) return refuse(reply, known);
    if (error.statusCode !== undefined && error.statusCode < 500) return refuse(reply, 'bad-request');
    request.log.error({ err: error }, 'a request failed');
    return refuse(reply, 'failed');
  });
}
