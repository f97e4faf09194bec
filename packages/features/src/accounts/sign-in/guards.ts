import { announceSessionEnd, type Services } from '@debrief/platform';
import { refuse, refuseFor } from './auth-answers.ts';
import type { AuthRequest } from './auth-door.ts';
import { demoAnswers } from './demo-rule.ts';
import type { PasswordHashing } from './password-hashing.ts';
import { isDemoAccount, isDemoEmail } from './person-queries.ts';
import type { ResolveActor } from './resolve-actor.ts';
import { readSessionToken, sessionCookieName } from './session-cookie.ts';
import { deleteSessionByToken } from './session-queries.ts';
import type { TryLimits } from './try-limits.ts';

type GuardedRequest = AuthRequest & { body: Record<string, unknown> };
/** What stands before a path of the library; `next` asks the library. */
export type Guard = (request: GuardedRequest, next: () => Promise<Response>) => Promise<Response>;

interface GuardParts {
  services: Services;
  secret: string;
  hashing: PasswordHashing;
  limits: TryLimits;
  resolveActor: ResolveActor;
}

export function createGuards(parts: GuardParts): Record<string, Guard> {
  return {
    'POST /sign-in/email': signInByPassword(parts),
    'POST /demo/sign-in': signInAsDemo(parts),
    'POST /request-password-reset': requestReset(parts),
    'POST /change-password': changePassword(parts),
    'GET /get-session': getSession(parts),
  };
}

function signInByPassword(parts: GuardParts): Guard {
  const { services, hashing, limits } = parts;
  return async (request, next) => {
    const email = String(request.body.email);
    const waitMs = await limits.take('signIn', email);
    if (waitMs !== null) return refuseFor(waitMs);
    if (!demoAnswers(services.settings, request.isLocal) && (await isDemoEmail(services.doorDb, email))) {
      // As long and in the same words as for a wrong password.
      await hashing.hash(String(request.body.password));
      return refuse(401, 'INVALID_EMAIL_OR_PASSWORD');
    }
    const response = await next();
    if (response.ok) await Promise.all([limits.clear('signIn', email), endPresented(parts, request)]);
    return response;
  };
}

function signInAsDemo(parts: GuardParts): Guard {
  return async (request, next) => {
    if (!demoAnswers(parts.services.settings, request.isLocal)) return refuse(404, 'DEMO_OFF');
    const response = await next();
    if (response.ok) await endPresented(parts, request);
    return response;
  };
}

/** The session that somebody had before signing in again ends: no token outlives a change of person. */
async function endPresented({ services, secret }: GuardParts, { headers }: AuthRequest): Promise<void> {
  const presented = { cookie: headers.get('cookie'), authorization: headers.get('authorization') };
  const token = readSessionToken(presented, sessionCookieName(services.settings.baseUrl), secret);
  const sessionId = token ? await deleteSessionByToken(services.doorDb, token) : undefined;
  if (sessionId) await announceSessionEnd(services, sessionId);
}

function requestReset({ limits }: GuardParts): Guard {
  return async (request, next) => {
    const waitMs = await limits.take('resetMail', String(request.body.email));
    return waitMs === null ? next() : refuseFor(waitMs);
  };
}

function changePassword({ services, limits, resolveActor }: GuardParts): Guard {
  return async (request, next) => {
    const actor = await resolveActor(presentedBy(request), request.isLocal);
    if (!actor) return refuse(401, 'UNAUTHORIZED');
    if (await isDemoAccount(services.doorDb, actor.userId)) return refuse(403, 'DEMO_ACCOUNT');
    const waitMs = await limits.take('changePassword', actor.userId);
    return waitMs === null ? next() : refuseFor(waitMs);
  };
}

/** Our own rule says when a session has ended; the library knows only the longest of its times. */
function getSession({ resolveActor }: GuardParts): Guard {
  return async (request, next) => {
    const actor = await resolveActor(presentedBy(request), request.isLocal);
    return actor ? next() : Response.json(null);
  };
}

function presentedBy({ headers }: AuthRequest) {
  return {
    cookie: headers.get('cookie') ?? undefined,
    authorization: headers.get('authorization') ?? undefined,
  };
}
