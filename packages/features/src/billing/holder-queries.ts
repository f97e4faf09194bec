import type { BillingDoor, PaidPlan, Role, SubscriptionStatus } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface HolderRow {
  userId: string;
  name: string;
  email: string;
  role: Role;
  door: BillingDoor | null;
  plan: PaidPlan | null;
  status: SubscriptionStatus | null;
  startedAt: Date | null;
  periodEndsAt: Date | null;
}

/** Whose name or address holds these words, with the plan they have; without words those who have one, newest first. */
export async function listHolders(db: DbOrTrx, words: string): Promise<HolderRow[]> {
  const pattern = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const chosen =
    words === ''
      ? sql`best.plan is not null`
      : sql`(person.name ilike ${pattern} or person.email ilike ${pattern})`;
  const { rows } = await sql<HolderRow>`
    select person.id as "userId", person.name, person.email, person.role, best.door, best.plan, best.status,
      best.started_at as "startedAt", best.period_ends_at as "periodEndsAt"
    from app_user person
    left join lateral (
      select * from billing_subscription held
      where held.user_id = person.id and held.status in ('active', 'ending', 'past-due')
        and (held.lasts_until is null or held.lasts_until > now())
      order by held.plan = 'premium' desc, held.lasts_until desc nulls first limit 1
    ) best on true
    where ${chosen}
    order by best.started_at desc nulls last, person.name, person.id limit 50`.execute(db);
  return rows;
}
