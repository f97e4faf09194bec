import type { GroupId } from '../ids.ts';
import type { Actor } from './actor.ts';

/** Groups are made by tutors and administrators. */
export function canCreateGroup(actor: Actor): boolean {
  return actor.role !== 'student';
}

/** Inviting and removing members, and seeing who they are: the group's tutors and administrators. */
export function canManageGroup(actor: Actor, groupId: GroupId): boolean {
  if (actor.role === 'admin') return true;
  return actor.role === 'tutor' && actor.groupIdsTaught.includes(groupId);
}

/** Tutors come by an administrator's invitation. */
export function canInviteTutors(actor: Actor): boolean {
  return actor.role === 'admin';
}
