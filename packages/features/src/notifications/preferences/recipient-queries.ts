import type { NotificationChoices, Role } from '@debrief/contracts';
import { notificationChoicesSchema } from '@debrief/contracts';
import type { QuietHours } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** Whom something is told, and how they want it. */
export interface Recipient {
  userId: string;
  email: string;
  isDemo: boolean;
  /** May not come in: nothing is sent to them. */
  isSuspended: boolean;
  role: Role;
  locale: string;
  timeZone: string;
  choices: NotificationChoices;
  quiet: QuietHours;
  deviceIds: string[];
  mailFailedAt: Date | null;
  mailFailure: 'refused' | 'unreachable' | null;
}

interface Row extends Omit<Recipient, 'choices' | 'quiet'> {
  choices: unknown;
  quietFrom: number;
  quietUntil: number;
}

export async function findRecipient(db: DbOrTrx, userId: string): Promise<Recipient | undefined> {
  const { rows } = await sql<Row>`
    select person.id as "userId", person.email, person.is_demo as "isDemo",
      person.suspended_at is not null as "isSuspended", person.role, person.locale,
      person.time_zone as "timeZone", coalesce(chosen.choices, '{}') as choices,
      coalesce(chosen.quiet_from, 1320) as "quietFrom", coalesce(chosen.quiet_until, 420) as "quietUntil",
      chosen.mail_failed_at as "mailFailedAt", chosen.mail_failure as "mailFailure",
      array(select id::text from notification_device device where device.user_id = person.id order by id) as "deviceIds"
    from app_user person
    left join notification_preference chosen on chosen.user_id = person.id
    where person.id = ${userId}`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const { choices, quietFrom, quietUntil: until, ...rest } = row;
  return { ...rest, choices: readChoices(choices), quiet: { from: quietFrom, until } };
}

/** A kind or a channel of another version of this program is left out; the rest still counts. */
function readChoices(choices: unknown): NotificationChoices {
  const parsed = notificationChoicesSchema.safeParse(choices);
  if (parsed.success) return parsed.data;
  const kinds = Object.entries(choices as Record<string, unknown>).flatMap(([kind, chosen]) => {
    const one = notificationChoicesSchema.safeParse({ [kind]: chosen });
    return one.success ? [one.data] : [];
  });
  return Object.assign({}, ...kinds);
}
