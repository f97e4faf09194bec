import type { Actor, Services } from '@debrief/platform';
import { demoAnswers } from './demo-rule.ts';
import { readSessionToken, sessionCookieName } from './session-cookie.ts';
import { findSession, noteSessionUse } from './session-queries.ts';

export interface PresentedHeaders {
  cookie?: string | undefined;
  authorization?: string | undefined;
}

export type ResolveActor = (headers: PresentedHeaders, isLocal: boolean) => Promise<Actor | null>;

/** Who a request comes from: the signature is checked here, the session and its person are one query. */
export function createActorResolver(
  { doorDb, readDb, settings, log }: Services,
  secret: string,
): ResolveActor {
  const cookieName = sessionCookieName(settings.baseUrl);
  return async (headers, isLocal) => {
    const token = readSessionToken(headers, cookieName, secret);
    const session = token ? await findSession(readDb, token) : undefined;
    if (!session || (session.isDemo && !demoAnswers(settings, isLocal))) return null;
    // Reading goes on while nothing can be written.
    if (session.isStale)
      await noteSessionUse(doorDb, session.sessionId).catch((error: unknown) =>
        log.warn({ err: error }, 'the use of a session could not be noted'),
      );
    const { userId, role, sessionId, timeZone, locale } = session;
    return { userId, role, sessionId, timeZone, locale };
  };
}
