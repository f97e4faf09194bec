import { ownOrigins, presentedKey } from '@debrief/features';
import type { Settings } from '@debrief/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from './refusals.ts';

/**
 * Runs before everything under /api. A browser tells where a request comes from and does not let pages lie about it;
 * a program without cookies says nothing and needs no protection from itself.
 */
export function createOriginCheck(settings: Settings) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { headers, method } = request;
    // No page holds a key by itself: what comes with one was meant, wherever it comes from.
    if (presentedKey(headers) !== undefined) return undefined;
    const site = headers['sec-fetch-site'];
    if (headers['sec-fetch-mode'] === 'navigate') return refuse(reply, 'not-a-page');
    if (site && site !== 'same-origin' && site !== 'none') return refuse(reply, 'wrong-origin');
    const mayChange = method !== 'GET' && method !== 'HEAD';
    const { origin } = headers;
    if (origin !== undefined) {
      return ownOrigins(settings, headers.host).includes(origin) ? undefined : refuse(reply, 'wrong-origin');
    }
    return mayChange && headers.cookie !== undefined ? refuse(reply, 'wrong-origin') : undefined;
  };
}
