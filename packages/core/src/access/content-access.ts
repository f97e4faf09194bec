import type { GroupId, UserId } from '../ids.ts';
import type { Actor } from './actor.ts';

export const visibilities = ['private', 'group', 'everyone'] as const;
export type Visibility = (typeof visibilities)[number];

/** A subject, question, quiz or deck, as far as access goes. */
export interface OwnedContent {
  /** null for content of the installation itself, such as the demo. */
  ownerId: UserId | null;
  visibility: Visibility;
  /** The groups it is shared with; read only when the visibility is group. */
  groupIds: readonly GroupId[];
}

/** The owner and administrators see everything of theirs; group content its members and tutors; the rest everyone. */
export function canSeeContent(actor: Actor, content: OwnedContent): boolean {
  if (content.visibility === 'everyone' || canEditContent(actor, content)) return true;
  if (content.visibility === 'private') return false;
  const joined = actor.groupIdsJoined ?? [];
  const taught = actor.role === 'student' ? [] : actor.groupIdsTaught;
  return content.groupIds.some((id) => joined.includes(id) || taught.includes(id));
}

/** The owner and administrators. */
export function canEditContent(actor: Actor, { ownerId }: Pick<OwnedContent, 'ownerId'>): boolean {
  return actor.role === 'admin' || (ownerId !== null && actor.userId === ownerId);
}

/** Writing questions and quizzes, and importing them: tutors and administrators. */
export function canAuthorContent(actor: Actor): boolean {
  return actor.role !== 'student';
}
