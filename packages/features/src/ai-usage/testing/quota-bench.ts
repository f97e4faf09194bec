import type { QuotaAsk, QuotaPort } from '@debrief/ai';
import type { Db } from '@debrief/db';
import { createEventPublisher, createLogger, newId, readSettings } from '@debrief/platform';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { createPostgresQuota } from '../quota/create-quota.ts';

/** A quota on a database of its own. */
export interface QuotaBench {
  database: TestDatabase;
  db: Db;
  quota(settings?: Record<string, string>): QuotaPort;
  person(options?: { timeZone?: string; role?: string }): Promise<string>;
  close(): Promise<void>;
}

export async function openQuotaBench(): Promise<QuotaBench> {
  const database = await createTestDatabase();
  const { db, connectionString } = database;
  const log = createLogger('test', 'silent');
  const events = createEventPublisher({ db, log, subscriptions: [] });
  return {
    database,
    db,
    quota: (settings) =>
      createPostgresQuota({ db, log, events, settings: settingsOf(connectionString, settings) }),
    async person({ timeZone = 'UTC', role = 'student' } = {}) {
      const id = newId();
      const email = `${id}@example.test`;
      await db
        .insertInto('app_user')
        .values({ id, name: 'Somebody', email, time_zone: timeZone, role })
        .execute();
      return id;
    },
    close: () => database.drop(),
  };
}

export function settingsOf(connectionString: string, settings: Record<string, string> = {}) {
  return readSettings({
    DATABASE_URL: connectionString,
    AUTH_SECRET: 'a secret of at least 32 characters',
    AI_CALLS_AT_ONCE: '1000',
    AI_WINDOW_REQUESTS: '1000',
    ...settings,
  });
}

/** A call of this person under this name. */
export function ask(userId: string, requestKey: string = newId(), more: Partial<QuotaAsk> = {}): QuotaAsk {
  const estimate = { tokens: 1_000, costMicros: 10 };
  return { userId, requestKey, task: 'insights.debrief', tier: 'balanced', estimate, ...more };
}
