import type { AuthDoor } from '@debrief/features';
import type { Actor } from '@debrief/platform';
import type { FastifyRequest } from 'fastify';
import { isLocalRequest } from './request-facts.ts';

const known = new WeakMap<object, Promise<Actor | null>>();

/** Who a request comes from, asked once however many ask. Null is nobody. */
export function callerOf(request: FastifyRequest, auth: AuthDoor): Promise<Actor | null> {
  const asked = known.get(request) ?? ask(request, auth);
  known.set(request, asked);
  return asked;
}

function ask(request: FastifyRequest, auth: AuthDoor): Promise<Actor | null> {
  const { cookie, authorization } = request.headers;
  return auth.resolveActor({ cookie, authorization }, isLocalRequest(request));
}
