import type { ChosenKind, NotificationChannel } from '@debrief/contracts';
import type { QuietHours } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** Several kinds at once; nothing happens for a person who is gone. */
export async function setChoices(
  db: DbOrTrx,
  userId: string,
  { kinds, channel, isOn }: { kinds: readonly ChosenKind[]; channel: NotificationChannel; isOn: boolean },
): Promise<void> {
  // In one statement, so that two taps at once both count.
  await sql`
    insert into notification_preference as chosen (user_id, choices)
    select id, (select jsonb_object_agg(kind, jsonb_build_object(${channel}::text, ${isOn}::boolean))
      from unnest(${[...kinds]}::text[]) kind)
    from app_user where id = ${userId}
    on conflict (user_id) do update set choices = chosen.choices || (
      select jsonb_object_agg(kind, coalesce(chosen.choices -> kind, '{}') || jsonb_build_object(${channel}::text, ${isOn}::boolean))
      from unnest(${[...kinds]}::text[]) kind)`.execute(db);
}

export async function setQuietHours(db: DbOrTrx, userId: string, quiet: QuietHours): Promise<void> {
  const values = { quiet_from: quiet.from, quiet_until: quiet.until };
  await db
    .insertInto('notification_preference')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
}

/** Null: mail arrives again. */
export async function setMailFailure(
  db: DbOrTrx,
  userId: string,
  failure: { reason: 'refused' | 'unreachable'; at: Date } | null,
): Promise<void> {
  const values = { mail_failed_at: failure?.at ?? null, mail_failure: failure?.reason ?? null };
  if (failure === null) {
    await db
      .updateTable('notification_preference')
      .set(values)
      .where('user_id', '=', userId)
      .where('mail_failed_at', 'is not', null)
      .execute();
    return;
  }
  await db
    .insertInto('notification_preference')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
}

export async function deletePreferences(db: DbOrTrx, userId: string): Promise<void> {
  await db.deleteFrom('notification_preference').where('user_id', '=', userId).execute();
}
