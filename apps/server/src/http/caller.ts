import type { ApiScope } from '@debrief/contracts';
import { type AuthDoor, presentedKey } from '@debrief/features';
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

/** Whether somebody may, as far as a key is concerned: with a session there is no such question. */
export function hasScope({ scopes }: Actor, ...anyOf: ApiScope[]): boolean {
  return scopes === undefined || anyOf.some((scope) => scopes.includes(scope));
}

/** The door for keys has found out who it is. */
export function noteCaller(request: FastifyRequest, actor: Actor): void {
  known.set(request, Promise.resolve(actor));
}

/** A request with a key is nobody else's, whatever cookies come with it. */
async function ask(request: FastifyRequest, auth: AuthDoor): Promise<Actor | null> {
  if (presentedKey(request.headers) !== undefined) return null;
  const { cookie, authorization } = request.headers;
  return auth.resolveActor({ cookie, authorization }, isLocalRequest(request));
}
