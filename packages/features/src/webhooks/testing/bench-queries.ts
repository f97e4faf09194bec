import { type Db, sql } from '@debrief/db';

export interface DeliveryState {
  eventId: string;
  type: string;
  subjectId: string;
  state: string;
  failure: string | null;
  tries: number;
  sendAfter: Date;
}

/** In the order in which things happened. */
export async function deliveryStates(db: Db, endpointId: string): Promise<DeliveryState[]> {
  const { rows } = await sql<DeliveryState>`
    select delivery.event_id as "eventId", delivery.event_name as type, delivery.subject_id as "subjectId", delivery.state,
      delivery.failure, delivery.send_after as "sendAfter",
      (select count(*)::int from webhook_try where delivery_id = delivery.id) as tries
    from webhook_delivery delivery
    where delivery.endpoint_id = ${endpointId} order by delivery.event_id`.execute(db);
  return rows;
}

/** As if their time had passed. */
export async function expireLeases(db: Db): Promise<void> {
  await sql`update webhook_delivery set lease_until = now() - interval '1 second' where state = 'sending'`.execute(
    db,
  );
}

/** As if another had claimed it: whoever sends can say nothing of it any more. */
export async function dieSending(db: Db): Promise<void> {
  await sql`update webhook_delivery set try_count = try_count + 1 where state = 'sending'`.execute(db);
}

/** Jobs of this task that wait, oldest first. */
export async function waitingJobs<Payload>(
  db: Db,
  task: string,
): Promise<{ payload: Payload; runAt: Date }[]> {
  const { rows } = await sql<{ payload: Payload; runAt: Date }>`
    select job.payload, job.run_at as "runAt" from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier = ${task} order by job.id`.execute(db);
  return rows;
}

export async function removeJobs(db: Db, task: string): Promise<void> {
  await sql`delete from graphile_worker._private_jobs job using graphile_worker._private_tasks task
    where task.id = job.task_id and task.identifier = ${task}`.execute(db);
}

export async function leaveGroups(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('group_member').where('user_id', '=', userId).execute();
}

export async function setRole(db: Db, userId: string, role: string): Promise<void> {
  await db.updateTable('app_user').set({ role }).where('id', '=', userId).execute();
}

export async function setSuspendedAt(db: Db, userId: string, at: Date): Promise<void> {
  await db.updateTable('app_user').set({ suspended_at: at }).where('id', '=', userId).execute();
}

export async function switchAllOff(db: Db): Promise<void> {
  await db.updateTable('webhook_endpoint').set({ is_on: false }).execute();
}

/** As if everything had happened so many days earlier. */
export async function ageEvents(db: Db, days: number): Promise<void> {
  await sql`update webhook_delivery set happened_at = happened_at - ${days} * interval '1 day'`.execute(db);
}
