import type { AuthDoor, OpenServices } from '@debrief/features';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createCallAllowance } from './call-allowance.ts';
import { callerOf } from './caller.ts';
import { countCalls } from './count-calls.ts';
import { networkOf } from './network-of.ts';
import { refuse } from './refusals.ts';

interface CallerAllowanceOptions {
  services: OpenServices;
  auth: AuthDoor;
}

/** Signing in has limits of its own; pictures come with their pages; Stripe is no caller; the description is one text. */
const counted = /^\/api\/(?!(auth|media|stripe|docs|openapi\.json)\b)/;

/**
 * Every person with a session, and every address without one, may call so many procedures a minute: far more than pages
 * ask for. Counted in this process; keys have an allowance of their own. It stands behind the checks that cost nothing and
 * before a body is read.
 */
export function addCallerAllowance(app: FastifyInstance, { services, auth }: CallerAllowanceOptions): void {
  const { CALLS_PER_MINUTE: perMinute, CALLS_BURST: burst } = services.settings;
  if (perMinute === 0) return;
  const allowance = createCallAllowance({ perMinute, burst, now: () => performance.now() });
  app.addHook('preParsing', async (request, reply) => {
    if (!counted.test(request.routeOptions.url ?? '')) return undefined;
    const name = await nameOf(request, auth);
    const waitMs = name === null ? 0 : allowance.take(name, countCalls(request));
    if (waitMs === 0) return undefined;
    refuse(reply.header('retry-after', String(Math.ceil(waitMs / 1_000))), 'too-many');
    return undefined;
  });
}

/** Null: somebody with a key, or nobody can say; the call itself tells of that. */
async function nameOf(request: FastifyRequest, auth: AuthDoor): Promise<string | null> {
  const actor = await callerOf(request, auth).catch(() => undefined);
  if (actor === undefined || actor?.scopes) return null;
  return actor?.userId ?? networkOf(request.ip);
}
