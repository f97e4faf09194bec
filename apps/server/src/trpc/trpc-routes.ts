import { type AuthDoor, isSessionLiving, type OpenServices } from '@debrief/features';
import { databaseAway, isDatabaseAway, type RequestContext, toTrpcError } from '@debrief/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OpenStreams } from '../http/open-streams.ts';
import { createOriginCheck } from '../http/origin-check.ts';
import { refuse } from '../http/refusals.ts';
import { isLocalRequest } from '../http/request-facts.ts';
import { isStorable } from '../http/storable-text.ts';
import { answerTrpc } from './answer-trpc.ts';
import { logTrpcError } from './log-trpc-error.ts';

export interface TrpcOptions {
  services: OpenServices;
  auth: AuthDoor;
  streams: OpenStreams;
}

const kilobyte = 1_024;

/** The only call that takes a file: 5 million characters, some of them two bytes or escaped. It tells bad characters by their line. */
const roomy = { path: 'questionBank.importGift', bodyLimit: 12 * kilobyte * kilobyte };

/** /api/trpc: JSON and nothing else, GET for reading, POST from our own pages for changing. */
export async function trpcRoutes(app: FastifyInstance, options: TrpcOptions): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', createOriginCheck(options.services.settings));
  app.addHook('preHandler', requireStorableText);
  const answer = (path: string) => (request: FastifyRequest, reply: FastifyReply) =>
    answerTrpc(request, reply, {
      path,
      streams: options.streams,
      createContext: () => createContext(request, options),
      onError: ({ error, path: call }) =>
        logTrpcError(options.services.log, error, { path: call, requestId: request.id }),
    });
  const method = ['GET', 'POST'];
  app.route({ method, url: `/${roomy.path}`, bodyLimit: roomy.bodyLimit, handler: answer(roomy.path) });
  app.route<{ Params: { path: string } }>({
    method,
    url: '/:path',
    bodyLimit: 256 * kilobyte,
    handler: (request, reply) => answer(request.params.path)(request as FastifyRequest, reply),
  });
}

async function requireStorableText(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (request.routeOptions.url?.endsWith(`/${roomy.path}`)) return undefined;
  const input = (request.query as { input?: unknown }).input;
  const texts = [request.body, input].filter((text) => typeof text === 'string');
  return texts.every(isStorable) ? undefined : refuse(reply, 'bad-text');
}

async function createContext(
  request: FastifyRequest,
  { services, auth }: TrpcOptions,
): Promise<RequestContext> {
  const isLocal = isLocalRequest(request);
  const { cookie, authorization } = request.headers;
  const actor = await auth.resolveActor({ cookie, authorization }, isLocal).catch((error) => {
    throw isDatabaseAway(error) ? toTrpcError(databaseAway(error)) : error;
  });
  return {
    services,
    actor,
    isLocal,
    requestId: request.id,
    isSessionValid: async () => actor !== null && (await isSessionLiving(services.db, actor.sessionId)),
  };
}
