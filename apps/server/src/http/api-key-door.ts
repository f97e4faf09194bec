import { type OpenServices, presentedKey, resolveApiKey } from '@debrief/features';
import { isDatabaseAway } from '@debrief/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noteCaller } from './caller.ts';
import { countCalls } from './count-calls.ts';
import { tellAllowance } from './rate-limit-headers.ts';
import { refuse } from './refusals.ts';
import { isLocalRequest } from './request-facts.ts';

/** Looks at requests that present a key, before anything else does; the others pass untouched. */
export function addApiKeyDoor(app: FastifyInstance, services: OpenServices): void {
  app.addHook('onRequest', async (request, reply) => {
    const key = presentedKey(request.headers);
    return key === undefined ? undefined : await admit(request, reply, { key, services });
  });
}

async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { key, services }: { key: string; services: OpenServices },
): Promise<FastifyReply | undefined> {
  // Signing in is what keys are instead of.
  if (request.routeOptions.url?.startsWith('/api/auth/')) return refuse(reply, 'session-only');
  const presented = { key, calls: countCalls(request), isLocal: isLocalRequest(request) };
  const use = await resolveApiKey(services, presented).catch((error) => {
    if (isDatabaseAway(error)) return null;
    throw error;
  });
  if (!use) return refuse(reply.header('retry-after', '1'), 'not-ready');
  if (use.outcome === 'dead') return refuse(reply, 'dead-key');
  tellAllowance(reply, use.allowance);
  if (use.outcome === 'spent')
    return refuse(reply.header('retry-after', String(use.retryAfterSeconds)), 'too-many');
  noteCaller(request, use.actor);
  return undefined;
}
