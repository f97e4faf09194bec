import type { AuthDoor, OpenServices } from '@debrief/features';
import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { requireModestBody } from '../http/modest-json.ts';
import type { OpenStreams } from '../http/open-streams.ts';
import { createOriginCheck } from '../http/origin-check.ts';
import { refuse } from '../http/refusals.ts';
import { createRequestContext } from '../http/request-context.ts';
import { isStorable } from '../http/storable-text.ts';
import { answerTrpc } from './answer-trpc.ts';
import { roomy, telling, usualBodyLimit } from './body-limits.ts';
import { logTrpcError } from './log-trpc-error.ts';
import { addQuickReads } from './quick-reads.ts';

export interface TrpcOptions {
  services: OpenServices;
  auth: AuthDoor;
  streams: OpenStreams;
}

/** /api/trpc: JSON and nothing else, GET for reading, POST from our own pages for changing. */
export async function trpcRoutes(app: FastifyInstance, options: TrpcOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', createOriginCheck(options.services.settings));
  app.addHook('preHandler', requireModestBody);
  app.addHook('preHandler', requireStorableText);
  const answer = (path: string) => (request: FastifyRequest, reply: FastifyReply) =>
    answerTrpc(request, reply, {
      path,
      streams: options.streams,
      createContext: () => createRequestContext(request, options),
      onError: ({ error, path: call }) =>
        logTrpcError(options.services.log, error, { path: call, requestId: request.id }),
    });
  addQuickReads(app, { ...options, answer });
  const method = ['GET', 'POST'];
  for (const [path, bodyLimit] of Object.entries(roomy))
    app.route({ method, url: `/${path}`, bodyLimit, handler: answer(path) });
  app.route<{ Params: { path: string } }>({
    method,
    url: '/:path',
    bodyLimit: usualBodyLimit,
    handler: (request, reply) => answer(request.params.path)(request as FastifyRequest, reply),
  });
}

function requireStorableText(
  request: FastifyRequest,
  reply: FastifyReply,
  done: HookHandlerDoneFunction,
): void {
  const input = (request.query as { input?: unknown }).input;
  const texts = [request.body, input].filter((text) => typeof text === 'string');
  if (request.routeOptions.url?.endsWith(`/${telling}`) || texts.every(isStorable)) done();
  else refuse(reply, 'bad-text');
}
