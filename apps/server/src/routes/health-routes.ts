import { getQueueFigures, type OpenServices } from '@debrief/features';
import { metricsText } from '@debrief/platform';
import type { FastifyInstance } from 'fastify';
import type { OpenStreams } from '../http/open-streams.ts';
import { refuse } from '../http/refusals.ts';
import { isLocalRequest } from '../http/request-facts.ts';

interface HealthOptions {
  services: OpenServices;
  streams: OpenStreams;
}

/** For whatever watches over this process. What it measures is told to this machine alone. */
export async function healthRoutes(
  app: FastifyInstance,
  { services, streams }: HealthOptions,
): Promise<void> {
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );

  app.get('/readyz', async (request, reply) => {
    if (streams.isStopping()) return refuse(reply, 'not-ready');
    try {
      const pending = await services.listPendingMigrations();
      if (pending.length > 0) request.log.warn({ pending }, 'the database is not up to date');
      else return reply.header('cache-control', 'no-store').send({ status: 'ready' });
    } catch (error) {
      request.log.warn({ err: error }, 'the database cannot be reached');
    }
    return refuse(reply, 'not-ready');
  });

  app.get('/metrics', async (request, reply) => {
    if (!isLocalRequest(request)) return refuse(reply, 'no-such-address');
    const queue = await getQueueFigures(services).catch(() => undefined);
    const providers = services.gateway.health();
    const { contentType, text } = await metricsText({ openStreams: streams.count(), queue, providers });
    return reply.header('cache-control', 'no-store').type(contentType).send(text);
  });
}
