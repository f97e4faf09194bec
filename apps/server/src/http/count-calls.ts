import type { FastifyRequest } from 'fastify';

/** As many as one batch holds: what brings more is refused whole. */
const mostInBatch = 10;

/**
 * How many procedures a request asks for: those of a tRPC batch stand in its path, everything else is one. Read off the
 * route that was found: an address has many spellings.
 */
export function countCalls({
  routeOptions,
  params,
}: Pick<FastifyRequest, 'routeOptions' | 'params'>): number {
  if (!routeOptions.url?.startsWith('/api/trpc/')) return 1;
  const { path = '' } = params as { path?: string };
  return Math.min(path.split(',').length, mostInBatch);
}
