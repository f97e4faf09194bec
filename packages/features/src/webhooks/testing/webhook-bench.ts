import type { WebhookAudience, WebhookEvent } from '@debrief/contracts';
import type { Actor } from '@debrief/platform';
import { aPerson, createTestDatabase, startWebhookReceiver } from '@debrief/testing';
import { createServices } from '../../services.ts';
import { createEndpoint } from '../endpoints/change-endpoints.ts';
import { type SendOptions, sendDue } from '../sending/send-due.ts';
import { takeInEvent } from '../taking-in/take-in-event.ts';
import { takeInEventTask } from '../tasks.ts';
import { removeJobs, waitingJobs } from './bench-queries.ts';
import { webhookSettings } from './webhook-settings.ts';

export type WebhookBench = Awaited<ReturnType<typeof openWebhookBench>>;

/** Real services with a clock that stands where it is put, and a receiver on this machine. */
export async function openWebhookBench() {
  const database = await createTestDatabase();
  const receiver = await startWebhookReceiver();
  const clock = { at: new Date('2026-11-20T12:00:00Z'), now: () => clock.at };
  const services = await createServices(webhookSettings(database.connectionString), { name: 'test', clock });
  const { db } = database;
  return {
    ...{ database, db, services, receiver, clock },
    person: (role: Actor['role'] = 'student') => aPerson(db, { role }),
    /** An address of the receiver, heard at its own path. */
    async endpoint(
      actor: Actor,
      { audience = 'own', events = ['plan.changed'], path = '/' }: NewEndpoint = {},
    ) {
      const url = `${receiver.url}${path}`;
      return await createEndpoint(services, actor, { url, name: '', events: [...events], audience });
    },
    /** Something happens to somebody, as rooms say it. */
    planChanges: (userId: string) =>
      services.events.transaction((_trx, publish) => publish({ name: 'plan.changed', userId })),
    /** What the worker does with the jobs of events, in this order. */
    async takeInAll(order: 'first' | 'last' = 'first') {
      const jobs = await waitingJobs<{ userId: string; eventId: string }>(db, takeInEventTask.name);
      if (order === 'last') jobs.reverse();
      for (const { payload } of jobs) await takeInEvent(services, payload);
      await removeJobs(db, takeInEventTask.name);
    },
    /** Without jitter. */
    send: (options: SendOptions = {}) => sendDue(services, { random: () => 0, ...options }),
    wait(ms: number) {
      clock.at = new Date(clock.at.getTime() + ms);
    },
    received: (path = '/') => receiver.received.filter((each) => each.path === path),
    async close() {
      await services.close();
      await receiver.close();
      await database.drop();
    },
  };
}

interface NewEndpoint {
  audience?: WebhookAudience;
  events?: readonly WebhookEvent[];
  path?: string;
}
