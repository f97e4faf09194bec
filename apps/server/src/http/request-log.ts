import { countRequest } from '@debrief/platform';
import type { FastifyInstance } from 'fastify';
import { loggedPath } from './request-facts.ts';

/** One line per request, with neither address nor query: tRPC's queries stand in the query. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const durationMs = Math.round(reply.elapsedTime);
    const path = loggedPath(request.url);
    const route = request.routeOptions.url ?? 'none';
    countRequest({ method: request.method, route, status: reply.statusCode, durationMs });
    const level = reply.statusCode >= 500 ? 'warn' : path.startsWith('/api/') ? 'info' : 'debug';
    request.log[level]({ method: request.method, path, status: reply.statusCode, durationMs }, 'request');
    done();
  });
}
