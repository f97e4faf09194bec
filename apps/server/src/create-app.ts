import { type AuthDoor, demoAnswers, type OpenServices } from '@debrief/features';
import { newId } from '@debrief/platform';
import compress from '@fastify/compress';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { addApiKeyDoor } from './http/api-key-door.ts';
import { addCallerAllowance } from './http/caller-allowance.ts';
import { addErrorHandler } from './http/error-handler.ts';
import { addIdempotency } from './http/idempotency.ts';
import type { OpenStreams } from './http/open-streams.ts';
import { refuse } from './http/refusals.ts';
import { isLocalRequest } from './http/request-facts.ts';
import { addRequestLog } from './http/request-log.ts';
import { addRetryAfter } from './http/retry-after.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { docsRoutes } from './rest/docs-routes.ts';
import { restRoutes } from './rest/rest-routes.ts';
import { authRoutes } from './routes/auth-routes.ts';
import { calendarRoutes } from './routes/calendar-routes.ts';
import { devMailRoutes } from './routes/dev-mail-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { mediaRoutes } from './routes/media-routes.ts';
import { stripeRoutes } from './routes/stripe-routes.ts';
import { unsubscribeRoutes } from './routes/unsubscribe-routes.ts';
import { usageRoutes } from './routes/usage-routes.ts';
import { webAppRoutes } from './routes/web-app-routes.ts';
import { trpcRoutes } from './trpc/trpc-routes.ts';

export interface AppOptions {
  services: OpenServices;
  auth: AuthDoor;
  streams: OpenStreams;
  webRoot: string;
  patience?: Patience;
}

/** How long a client may take, in milliseconds, before its connection is closed. Streams are answers, and may last. */
export interface Patience {
  /** To say all its headers. */
  headersMs: number;
  /** To say its whole request. */
  requestMs: number;
  /** How often that is looked at. */
  everyMs: number;
}

const usualPatience: Patience = { headersMs: 15_000, requestMs: 30_000, everyMs: 5_000 };

const longestUrl = 4_096;

/** Texts and JSON; never streams, which would be held back. */
const compressible = /^(text\/(html|css|plain|javascript)|application\/(json|javascript)|image\/svg\+xml)/;

export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { services, auth, streams, webRoot, patience = usualPatience } = options;
  const { settings } = services;
  const app: FastifyInstance = fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    requestIdHeader: false,
    // One proxy in front, at most: the address it adds itself, last in the list, is the one that counts.
    trustProxy: settings.TRUST_PROXY ? (_address, hop) => hop < 1 : false,
    routerOptions: { maxParamLength: 2_000 },
    bodyLimit: 16 * 1_024,
    requestTimeout: patience.requestMs,
    http: { headersTimeout: patience.headersMs, connectionsCheckingInterval: patience.everyMs },
    forceCloseConnections: 'idle',
    // Refused below, in our own form and with the time to come again.
    return503OnClosing: false,
  });
  refuseWhileStopping(app, streams);
  addErrorHandler(app);
  addRetryAfter(app);
  addRequestLog(app);
  addSecurityHeaders(app, settings);
  await app.register(compress, { threshold: 1_024, customTypes: compressible, encodings: ['br', 'gzip'] });
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('vary', 'Origin');
    if (request.url.length > longestUrl) refuse(reply, 'too-long');
    else done();
  });
  addApiKeyDoor(app, services);
  addCallerAllowance(app, { services, auth });
  addIdempotency(app, { services, auth });
  await app.register(trpcRoutes, { prefix: '/api/trpc', services, auth, streams });
  await app.register(restRoutes, { services, auth, streams });
  await app.register(docsRoutes);
  await app.register(authRoutes, { prefix: '/api/auth', auth, settings });
  await app.register(importRoutes, { prefix: '/api/imports', services, auth });
  await app.register(mediaRoutes, { prefix: '/api/media', services, auth });
  await app.register(usageRoutes, { prefix: '/api/usage.csv', services, auth });
  await app.register(calendarRoutes, { prefix: '/calendar', services });
  await app.register(stripeRoutes, { prefix: '/api/stripe', services });
  await app.register(unsubscribeRoutes, { prefix: '/unsubscribe', services });
  await app.register(healthRoutes, { services, streams });
  await app.register(devMailRoutes, { settings });
  await webAppRoutes(app, {
    root: webRoot,
    canDemo: (request) => demoAnswers(settings, isLocalRequest(request)),
  });
  return app;
}

/** A connection that was kept may still bring requests; a new process, or another, takes them in a moment. */
function refuseWhileStopping(app: FastifyInstance, streams: OpenStreams): void {
  app.addHook('onRequest', (_request, reply, done) => {
    if (streams.isStopping()) refuse(reply.header('retry-after', '1'), 'not-ready');
    else done();
  });
}
