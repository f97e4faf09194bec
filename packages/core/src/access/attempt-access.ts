import type { GroupId, UserId } from '../ids.ts';
import type { Actor } from './actor.ts';

/** Whose attempt it is, and the groups that person is in. */
export interface AttemptOwner {
  ownerId: UserId;
  ownerGroupIds: readonly GroupId[];
}

/** The one place that says who may see an attempt: whose it is, tutors of a group the person is in, administrators. */
export function canSeeAttempt(actor: Actor, owner: AttemptOwner): boolean {
  return actor.userId === owner.ownerId || canJudgeAttempt(actor, owner);
}

/** Who may accept a late answer or change a score: those who may see it, but never the person whose it is. */
export function canJudgeAttempt(actor: Actor, { ownerId, ownerGroupIds }: AttemptOwner): boolean {
  if (actor.userId === ownerId) return false;
  if (actor.role === 'admin') return true;
  return actor.role === 'tutor' && ownerGroupIds.some((id) => actor.groupIdsTaught.includes(id));
}
