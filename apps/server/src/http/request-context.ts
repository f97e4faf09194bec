import { type AuthDoor, isKeyLiving, isSessionLiving, type OpenServices } from '@debrief/features';
import {
  type Actor,
  databaseAway,
  isDatabaseAway,
  type RequestContext,
  toTrpcError,
} from '@debrief/platform';
import type { FastifyRequest } from 'fastify';
import { callerOf } from './caller.ts';
import { isLocalRequest } from './request-facts.ts';

/** What a procedure sees of a request, whichever door it came through. */
export async function createRequestContext(
  request: FastifyRequest,
  { services, auth }: { services: OpenServices; auth: AuthDoor },
): Promise<RequestContext> {
  const actor = await callerOf(request, auth).catch((error) => {
    throw isDatabaseAway(error) ? toTrpcError(databaseAway(error)) : error;
  });
  return {
    services,
    actor,
    isLocal: isLocalRequest(request),
    requestId: request.id,
    isSessionValid: async () => actor !== null && (await isLiving(services, actor)),
  };
}

function isLiving({ db }: OpenServices, { userId, sessionId, scopes }: Actor): Promise<boolean> {
  return scopes ? isKeyLiving(db, { userId, keyId: sessionId }) : isSessionLiving(db, sessionId);
}
