import { readSettings } from '@debrief/platform';

/** Receivers are on this machine. */
export const webhookSettings = (connectionString: string) =>
  readSettings({
    ...{ DATABASE_URL: connectionString, AUTH_SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' },
    WEBHOOKS_TO_PRIVATE: '1',
  });
