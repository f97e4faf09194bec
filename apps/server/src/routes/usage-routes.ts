import { Readable } from 'node:stream';
import { usageFilterSchema } from '@debrief/contracts';
import { type AuthDoor, exportUsage, type OpenServices, usageFileName } from '@debrief/features';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, hasScope } from '../http/caller.ts';
import { refuse, refuseScope } from '../http/refusals.ts';

interface UsageOptions {
  services: OpenServices;
  auth: AuthDoor;
}

/** GET /api/usage.csv?from=2026-01-01&to=2026-01-31 writes the usage of models as it is read, for administrators. */
export async function usageRoutes(app: FastifyInstance, options: UsageOptions): Promise<void> {
  app.get('/', { compress: false } as object, (request, reply) => answer(request, reply, options));
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { services, auth }: UsageOptions,
): Promise<FastifyReply> {
  const actor = await callerOf(request, auth);
  if (!actor) return refuse(reply, 'not-signed-in');
  if (!hasScope(actor, 'ai-usage:read')) return refuseScope(reply, 'ai-usage:read');
  if (actor.role !== 'admin') return refuse(reply, 'admins-only');
  const filter = usageFilterSchema.safeParse(request.query);
  if (!filter.success) {
    const issues = filter.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    return refuse(reply, 'bad-request', { issues });
  }
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${usageFileName(filter.data)}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(exportUsage(services, filter.data)));
}
