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
