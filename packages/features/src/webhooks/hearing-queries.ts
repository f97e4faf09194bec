import { sql } from '@debrief/db';

/**
 * Whether the owner of `endpoint` may hear of a person now: as `canSeeAttempt` of core says it, within what the endpoint
 * was made for; nobody hears for whom the doors are shut. `endpoint` and `owner`, its row of app_user, are in the statement around it.
 */
export function mayHearOf(personId: ReturnType<typeof sql>) {
  return sql<boolean>`(
    owner.suspended_at is null and (endpoint.user_id = ${personId}
    or endpoint.audience = 'everybody' and owner.role = 'admin'
    or endpoint.audience = 'students' and owner.role in ('tutor', 'admin') and exists (
      select from group_member teaching
      join group_member learning on learning.group_id = teaching.group_id
      where teaching.user_id = endpoint.user_id and teaching.part = 'tutor'
        and learning.user_id = ${personId} and learning.part = 'student')))`;
}
