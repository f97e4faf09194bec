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
