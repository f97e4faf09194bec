import type { ApiScope, Role } from '@debrief/contracts';

/** Who is calling. */
export interface Actor {
  userId: string;
  role: Role;
  /** Session or key this call came with; open streams of one that has ended are closed. */
  sessionId: string;
  /** With an API key: what it may do. Left out with a session, which may do whatever its person may. */
  scopes?: readonly ApiScope[];
  timeZone: string;
  locale: string;
}

/** A key is found by whose it is. */
export interface KeyOfPerson {
  userId: string;
  keyId: string;
}

/** The key that a call came with; null with a session. What outlives the call and lets somebody in or out remembers it. */
export function keyIdOf({ scopes, sessionId }: Pick<Actor, 'scopes' | 'sessionId'>): string | null {
  return scopes ? sessionId : null;
}
