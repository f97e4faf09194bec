import { ownOrigins, presentedKey } from '@debrief/features';
import type { Settings } from '@debrief/platform';
import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { type RefusalReason, refuse } from './refusals.ts';

/**
 * Runs before everything under /api. A browser tells where a request comes from and does not let pages lie about it;
 * a program without cookies says nothing and needs no protection from itself.
 */
export function createOriginCheck(settings: Settings): onRequestHookHandler {
  return (request, reply, done) => {
    const fault = findFault(settings, request);
    if (fault) refuse(reply, fault);
    else done();
  };
}

function findFault(settings: Settings, { headers, method }: FastifyRequest): RefusalReason | undefined {
  // No page holds a key by itself: what comes with one was meant, wherever it comes from.
  if (presentedKey(headers) !== undefined) return undefined;
  const site = headers['sec-fetch-site'];
  if (headers['sec-fetch-mode'] === 'navigate') return 'not-a-page';
  if (site && site !== 'same-origin' && site !== 'none') return 'wrong-origin';
  const mayChange = method !== 'GET' && method !== 'HEAD';
  const { origin } = headers;
  if (origin !== undefined)
    return ownOrigins(settings, headers.host).includes(origin) ? undefined : 'wrong-origin';
  return mayChange && headers.cookie !== undefined ? 'wrong-origin' : undefined;
}
