import type { bulkEditInput, QuestionStatus } from '@debrief/contracts';
import type { Actor, Question } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { z } from 'zod';
import { currentVersion } from '../browse/list-questions-queries.ts';
import { editableBy, readableBy } from '../visible-content-queries.ts';

export type Change = z.output<typeof bulkEditInput>['change'];

export interface LockedQuestion {
  id: string;
  subjectId: string;
  ownerId: string | null;
  status: QuestionStatus;
  body: Question;
}

/** In one order, so that two changes of the same questions wait for each other instead of both; read when they are held. */
export async function lockQuestions(
  trx: Trx,
  actor: Actor,
  ids: readonly string[],
): Promise<LockedQuestion[]> {
  await sql`select from question where id = any(${ids}::uuid[]) order by id for update`.execute(trx);
  const { rows } = await sql<LockedQuestion>`
    select question.id, question.subject_id as "subjectId", question.owner_id as "ownerId", question.status, version.body
    from question ${currentVersion}
    where question.id = any(${ids}::uuid[]) and question.deleted_at is null and ${readableBy(actor)}
    order by question.id`.execute(trx);
  return rows;
}

/** Everything that a change in bulk may touch. */
const snapshot = sql`jsonb_build_object('status', question.status, 'topicId', question.topic_id,
  'difficulty', question.difficulty, 'tags', to_jsonb(question.tags), 'visibility', question.visibility,
  'groupId', question.group_id, 'isDeleted', question.deleted_at is not null)`;

export interface ChangedQuestion {
  id: string;
  before: unknown;
  after: { tags: string[] };
}

/** Those that are not as the change wants them already, before and after it. */
export async function applyChange(
  trx: Trx,
  ids: readonly string[],
  change: Change,
): Promise<ChangedQuestion[]> {
  const { rows } = await sql<ChangedQuestion>`
    with before as (select question.id, ${snapshot} as state from question where id = any(${ids}::uuid[])),
    changed as (
      update question set ${assignments(change)}, updated_at = now() where id = any(${ids}::uuid[])
      returning question.id, ${snapshot} as state)
    select id, before.state as before, changed.state as after from before join changed using (id)
    where before.state <> changed.state`.execute(trx);
  return rows;
}

function assignments(change: Change) {
  switch (change.type) {
    case 'set-status':
      return sql`status = ${change.status}`;
    case 'set-topic':
      return sql`topic_id = ${change.topicId}`;
    case 'set-difficulty':
      return sql`difficulty = ${change.difficulty}`;
    case 'add-tags':
      return sql`tags = array(select tag from unnest(tags || ${change.tags}::text[]) with ordinality as each (tag, place)
        group by tag order by min(place))`;
    case 'remove-tags':
      return sql`tags = array(select tag from unnest(tags) with ordinality as each (tag, place)
        where tag <> all(${change.tags}::text[]) order by place)`;
    case 'set-visibility':
      return sql`visibility = ${change.visibility}, group_id = ${change.visibility === 'group' ? change.groupId : null}`;
    case 'delete':
      return sql`deleted_at = now()`;
  }
}

interface BulkEdit {
  id: string;
  ownerId: string;
  change: Change;
  changed: readonly ChangedQuestion[];
}

/** What can no longer be undone is forgotten on the way. */
export async function insertBulkEdit(trx: Trx, edit: BulkEdit): Promise<void> {
  await sql`delete from question_bulk_edit
    where owner_id = ${edit.ownerId} and created_at < now() - interval '1 day'`.execute(trx);
  await sql`
    insert into question_bulk_edit (id, owner_id, change, before)
    values (${edit.id}, ${edit.ownerId}, ${JSON.stringify(edit.change)}::jsonb,
      ${JSON.stringify(edit.changed)}::jsonb)`.execute(trx);
}

export type UndoState = 'undone' | 'over' | 'done-before' | 'unknown';

/** Marks it as taken back, if it still may be. */
export async function claimUndo(db: DbOrTrx, ownerId: string, id: string): Promise<UndoState> {
  const { rows } = await sql<{ isOver: boolean; isUndone: boolean }>`
    select created_at < now() - interval '1 day' as "isOver", undone_at is not null as "isUndone"
    from question_bulk_edit where owner_id = ${ownerId} and id = ${id} for update`.execute(db);
  const edit = rows[0];
  if (!edit) return 'unknown';
  if (edit.isUndone) return 'done-before';
  if (edit.isOver) return 'over';
  await sql`update question_bulk_edit set undone_at = now() where id = ${id}`.execute(db);
  return 'undone';
}

/** Puts back what the change replaced; what somebody has changed again since stays as it is. */
export async function restoreQuestions(trx: Trx, actor: Actor, id: string): Promise<void> {
  await sql`
    update question set
      status = case when question.status = item.after ->> 'status' then item.before ->> 'status' else question.status end,
      topic_id = case when question.topic_id::text = item.after ->> 'topicId' then (item.before ->> 'topicId')::uuid else question.topic_id end,
      difficulty = case when question.difficulty = (item.after ->> 'difficulty')::numeric
        then (item.before ->> 'difficulty')::numeric else question.difficulty end,
      tags = case when to_jsonb(question.tags) = item.after -> 'tags'
        then array(select jsonb_array_elements_text(item.before -> 'tags')) else question.tags end,
      visibility = case when ${isSharingUntouched} then item.before ->> 'visibility' else question.visibility end,
      group_id = case when ${isSharingUntouched} then (item.before ->> 'groupId')::uuid else question.group_id end,
      deleted_at = case when (item.after ->> 'isDeleted')::boolean and not (item.before ->> 'isDeleted')::boolean
        then null else question.deleted_at end,
      updated_at = now()
    from question_bulk_edit edit, jsonb_to_recordset(edit.before) as item (id uuid, before jsonb, after jsonb)
    where edit.id = ${id} and question.id = item.id and ${editableBy(actor)}`.execute(trx);
}

const isSharingUntouched = sql`question.visibility = item.after ->> 'visibility'
  and question.group_id::text is not distinct from item.after ->> 'groupId'`;
