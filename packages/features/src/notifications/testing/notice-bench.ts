import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChosenKind, NotificationChannel } from '@debrief/contracts';
import { listOutbox, type Mail, readSettings } from '@debrief/platform';
import { aPerson, createTestDatabase } from '@debrief/testing';
import { createServices } from '../../services.ts';
import { deliver } from '../deliveries/deliver.ts';
import { listDueDeliveries } from '../deliveries/delivery-queries.ts';
import { setChoices, setQuietHours } from '../preferences/preference-queries.ts';
import { deliveryRows, expireLeases, setSuspendedAt } from './bench-queries.ts';

export type NoticeBench = Awaited<ReturnType<typeof openNoticeBench>>;

/** Real services with a clock that stands where it is put, and a mail server that keeps what it takes. */
export async function openNoticeBench() {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'debrief-notices-'));
  const sent: Mail[] = [];
  const clock = { at: new Date('2026-11-20T12:00:00Z'), now: () => clock.at };
  const mailServer: { answer: (mail: Mail) => Promise<void> } = { answer: async () => undefined };
  const env = { DATABASE_URL: database.connectionString, AUTH_SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' };
  const settings = readSettings({ ...env, DATA_DIR: dataDir, SMTP_URL: 'smtp://nowhere.test' });
  const mailer = {
    async send(mail: Mail) {
      await mailServer.answer(mail);
      sent.push(mail);
    },
  };
  const services = await createServices(settings, { name: 'test', clock, mailer });
  const { db } = database;
  return {
    ...{ database, db, services, dataDir, sent, clock, mailServer },
    /** Somebody who asked to be told these kinds by a channel. */
    async person(options: { timeZone?: string; kinds?: ChosenKind[]; channel?: NotificationChannel } = {}) {
      const { timeZone = 'UTC', kinds = [], channel = 'mail' } = options;
      const { userId } = await aPerson(db);
      await db.updateTable('app_user').set({ time_zone: timeZone }).where('id', '=', userId).execute();
      if (kinds.length > 0) await setChoices(db, userId, { kinds, channel, isOn: true });
      return userId;
    },
    suspend: (userId: string) => setSuspendedAt(db, userId, clock.at),
    restore: (userId: string) => setSuspendedAt(db, userId, null),
    quiet: (userId: string, from: number, until: number) => setQuietHours(db, userId, { from, until }),
    sentTo: (userId: string) => sent.filter(({ to }) => to === `${userId}@debrief.test`),
    kept: () => listOutbox(dataDir),
    rows: (userId: string) => deliveryRows(db, userId),
    expireLeases: () => expireLeases(db),
    /** What the worker does each minute. */
    async sendDue() {
      for (const id of await listDueDeliveries(db, clock.at, 100)) await deliver(services, id);
    },
    moveTo(instant: string) {
      clock.at = new Date(instant);
    },
    async close() {
      await services.close();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}
