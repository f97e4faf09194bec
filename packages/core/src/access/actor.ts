import type { GroupId, UserId } from '../ids.ts';

export const roles = ['student', 'tutor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who is asking. */
export interface Actor {
  userId: UserId;
  role: Role;
  groupIdsTaught: readonly GroupId[];
  /** Groups the person is a member of; taken as none when missing. */
  groupIdsJoined?: readonly GroupId[];
}
