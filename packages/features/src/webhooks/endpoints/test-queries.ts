import { type DbOrTrx, sql } from '@debrief/db';
import type { EndpointKey } from './endpoint-queries.ts';

export interface TestedEndpoint {
  url: string;
  sealedSecret: string;
  sealedOldSecret: string | null;
}

/** Notes the test, unless there was one just now. Undefined: too soon, or not there. */
export async function claimTest(
  db: DbOrTrx,
  { userId, endpointId, now, pauseMs }: EndpointKey & { now: Date; pauseMs: number },
): Promise<TestedEndpoint | undefined> {
  const { rows } = await sql<TestedEndpoint>`
    update webhook_endpoint set tested_at = now()
    where user_id = ${userId} and id = ${endpointId}
      and (tested_at is null or tested_at < now() - ${pauseMs} * interval '1 millisecond')
    returning url, sealed_secret as "sealedSecret",
      case when old_secret_until > ${now} then sealed_old_secret end as "sealedOldSecret"`.execute(db);
  return rows[0];
}
