import type { Actor } from '@debrief/core';
import { sql } from '@debrief/db';

/**
 * What `canSeeContent` says, as a condition on a table with owner_id, visibility and group_id, so that pages can be cut
 * in the database. A test holds the two to the same answers.
 */
export function visibleTo(actor: Actor, table: 'topic' | 'question' | 'quiz') {
  const groupIds = [...actor.groupIdsTaught, ...(actor.groupIdsJoined ?? [])];
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql<boolean>`(${actor.role === 'admin'} or ${column('visibility')} = 'everyone'
    or ${column('owner_id')} = ${actor.userId}
    or (${column('visibility')} = 'group' and ${column('group_id')} = any(${groupIds}::uuid[])))`;
}

/** What `canEditContent` says of a `question`. */
export function editableBy(actor: Actor) {
  return sql<boolean>`(${actor.role === 'admin'} or question.owner_id is not distinct from ${actor.userId}::uuid)`;
}

/** A question that may be seen with its key, by somebody who writes questions: drafts are their author's alone. */
export function readableBy(actor: Actor) {
  return sql<boolean>`(${visibleTo(actor, 'question')} and (question.status <> 'draft' or ${editableBy(actor)}))`;
}
