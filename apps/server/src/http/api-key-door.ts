import { apiKeyPattern } from '@debrief/contracts';
import { type OpenServices, presentedKey, resolveApiKey } from '@debrief/features';
import { isDatabaseAway } from '@debrief/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { noteCaller } from './caller.ts';
import { countCalls } from './count-calls.ts';
import { createKeyGuesses } from './key-guesses.ts';
import { tellAllowance } from './rate-limit-headers.ts';
import { hasSent, refuse } from './refusals.ts';
import { isLocalRequest } from './request-facts.ts';

/** Looks at requests that present a key, before anything else does; the others pass untouched. */
export function addApiKeyDoor(app: FastifyInstance, services: OpenServices): void {
  const guesses = createKeyGuesses(() => performance.now());
  app.addHook('onRequest', (request, reply, done) => {
    const key = presentedKey(request.headers);
    if (key === undefined) return done();
    admit(request, reply, { key, services, guesses }).then((hasAnswered) => hasAnswered || done(), done);
  });
}

type KeyGuesses = ReturnType<typeof createKeyGuesses>;

/** Whether it has answered. */
async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { key, services, guesses }: { key: string; services: OpenServices; guesses: KeyGuesses },
): Promise<boolean> {
  // Signing in is what keys are instead of.
  if (request.routeOptions.url?.startsWith('/api/auth/')) return hasSent(refuse(reply, 'session-only'));
  if (!apiKeyPattern.test(key)) return hasSent(refuse(reply, 'dead-key'));
  const isLocal = isLocalRequest(request);
  const standing = await guesses.judge({ key, address: request.ip, isLocal });
  if (!standing.may)
    return hasSent(standing.isDead ? refuse(reply, 'dead-key') : wait(reply, standing.waitMs));
  const presented = { key, calls: countCalls(request), isLocal };
  const use = await resolveApiKey(services, presented).catch((error) => {
    standing.tell('unknown');
    if (isDatabaseAway(error)) return null;
    throw error;
  });
  if (!use) return hasSent(refuse(reply.header('retry-after', '1'), 'not-ready'));
  standing.tell(use.outcome === 'dead' ? 'dead' : 'living');
  if (use.outcome === 'dead') return hasSent(refuse(reply, 'dead-key'));
  tellAllowance(reply, use.allowance);
  if (use.outcome === 'spent') return hasSent(wait(reply, use.retryAfterSeconds * 1_000));
  noteCaller(request, use.actor);
  return false;
}

function wait(reply: FastifyReply, waitMs: number): FastifyReply {
  return refuse(reply.header('retry-after', String(Math.ceil(waitMs / 1_000))), 'too-many');
}
