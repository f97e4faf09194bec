import type { AiWay, HintPlace } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface StoredHint {
  questionVersionId: string;
  hint: string | null;
  way: AiWay;
}

const hints = sql`question_version_id as "questionVersionId", words ->> 'hint' as hint, way from explanation`;

export async function findHint(db: DbOrTrx, userId: string, at: HintPlace): Promise<StoredHint | undefined> {
  const place = at.type === 'attempt' ? sql`attempt_id = ${at.attemptId}` : sql`card_id = ${at.cardId}`;
  const { rows } = await sql<StoredHint>`
    select ${hints} where user_id = ${userId} and kind = 'hint' and ${place} and question_version_id = ${at.questionVersionId}`.execute(
    db,
  );
  return rows[0];
}

export async function listHints(
  db: DbOrTrx,
  { userId, attemptId }: { userId: string; attemptId: string },
): Promise<StoredHint[]> {
  const { rows } = await sql<StoredHint>`
    select ${hints} where user_id = ${userId} and kind = 'hint' and attempt_id = ${attemptId}`.execute(db);
  return rows;
}

export interface NewHint {
  userId: string;
  id: string;
  at: HintPlace;
  hint: string | null;
  way: AiWay;
  aiCallId: string | null;
}

/** The first one stays, unless a model has something to say where it was the rules. */
export async function storeHint(
  db: DbOrTrx,
  { userId, id, at, hint, way, aiCallId }: NewHint,
): Promise<void> {
  const attemptId = at.type === 'attempt' ? at.attemptId : null;
  const cardId = at.type === 'practice' ? at.cardId : null;
  await sql`
    with changed as (
      update explanation set words = ${JSON.stringify({ hint })}::jsonb, way = ${JSON.stringify(way)}::jsonb, ai_call_id = ${aiCallId},
        ready_at = now()
      where user_id = ${userId} and kind = 'hint' and question_version_id = ${at.questionVersionId}
        and (attempt_id = ${attemptId} or card_id = ${cardId})
      returning id
    )
    insert into explanation (user_id, id, kind, attempt_id, card_id, question_version_id, key_version_id, words, way, ai_call_id, ready_at)
    select ${userId}, ${id}, 'hint', ${attemptId}, ${cardId}, ${at.questionVersionId}, ${at.questionVersionId},
      ${JSON.stringify({ hint })}::jsonb, ${JSON.stringify(way)}::jsonb, ${aiCallId}, now()
    where not exists (select from changed)
    on conflict do nothing`.execute(db);
}
