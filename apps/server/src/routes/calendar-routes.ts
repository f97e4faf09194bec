import { type OpenServices, readCalendar } from '@debrief/features';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/refusals.ts';
import { createAllowance } from './allowance.ts';

type CalendarRequest = FastifyRequest<{ Params: { file: string } }>;

/** Calendar programs ask every few minutes at most; who asks more is asked to wait. */
const readsPerLink = { most: 60, everyMs: 3_600_000 };
/** Of one address: somebody who tries secrets. Programs of many people may share one, so that finding does not count. */
const missesPerAddress = { most: 30, everyMs: 600_000 };

/**
 * GET /calendar/<secret>.ics is a person's plan for whoever holds the secret. Unknown, replaced and revoked ones are not
 * found, as any address that is nothing.
 */
export async function calendarRoutes(
  app: FastifyInstance,
  { services }: { services: OpenServices },
): Promise<void> {
  const reads = createAllowance({ ...readsPerLink, now: () => performance.now() });
  const misses = createAllowance({ ...missesPerAddress, now: () => performance.now() });

  app.get('/:file', async (request, reply) => {
    const { file } = (request as CalendarRequest).params;
    const secret = /^(.+)\.ics$/.exec(file)?.[1] ?? '';
    const waitMs = Math.max(reads.waitMs(secret), misses.waitMs(request.ip));
    if (waitMs > 0) return tooMany(reply, waitMs);
    const calendar = await readCalendar(services, secret);
    if (!calendar) {
      misses.take(request.ip);
      return refuse(reply, 'no-such-address');
    }
    reads.take(secret);
    describe(reply, calendar.etag);
    if (matches(request.headers['if-none-match'], calendar.etag)) return reply.code(304).send();
    return reply.send(calendar.body);
  });
}

function describe(reply: FastifyReply, etag: string): void {
  reply
    .header('content-type', 'text/calendar; charset=utf-8')
    .header('content-disposition', 'inline; filename="study-plan.ics"')
    .header('cache-control', 'private, max-age=300')
    .header('referrer-policy', 'no-referrer')
    .header('x-robots-tag', 'noindex')
    .header('etag', etag);
}

/** Compressing doors may have weakened it. */
function matches(header: string | undefined, etag: string): boolean {
  const named = (header ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return named.includes(etag) || named.includes('*');
}

function tooMany(reply: FastifyReply, waitMs: number): FastifyReply {
  return refuse(reply.header('retry-after', String(Math.ceil(waitMs / 1_000))), 'too-many');
}
