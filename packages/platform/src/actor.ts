import type { Role } from '@debrief/contracts';

/** Who is calling. */
export interface Actor {
  userId: string;
  role: Role;
  /** Session this call came with; open streams of an ended session are closed. */
  sessionId: string;
  timeZone: string;
  locale: string;
}
