import { hostName } from '@debrief/features';
import { isLoopback } from '@debrief/platform';
import type { FastifyRequest } from 'fastify';

/** Whatever a proxy adds, of any brand: with one of them a request did not come straight. */
const forwardingHeaders =
  /^(x-forwarded|x-real-ip$|x-client-ip$|forwarded$|via$|cf-|true-client-ip$|fly-|x-envoy|x-original)/;

/** Straight from this machine: loopback socket, a loopback name in the address bar, and no proxy in between. */
export function isLocalRequest({ raw, headers }: Pick<FastifyRequest, 'raw' | 'headers'>): boolean {
  const address = raw.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  if (!isLoopback(address) || !isLoopback(hostName(headers.host ?? ''))) return false;
  return !Object.keys(headers).some((name) => forwardingHeaders.test(name));
}

/** The path without its query, and without what only the holder of a link may know. */
export function loggedPath(url: string): string {
  return (url.split('?')[0] ?? '')
    .replace(/^(\/(?:calendar|invite|preview|unsubscribe)\/).+/, '$1…')
    .slice(0, 200);
}
