import type { WebhookEndpoint, WebhookList } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { audiencesOf } from './audiences.ts';
import { type EndpointKey, listEndpointRows } from './endpoint-queries.ts';
import { toEndpoint } from './to-endpoint.ts';

/** Enough for every program that one person runs. */
export const mostEndpoints = 10;

export async function listEndpoints({ db, clock }: Services, actor: Actor): Promise<WebhookList> {
  const rows = await listEndpointRows(db, { userId: actor.userId });
  const endpoints = rows.map((row) => toEndpoint(row, clock.now()));
  return { endpoints, audiences: audiencesOf(actor), mostEndpoints };
}

/** @throws AppError `not-found` */
export async function getEndpoint(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  key: EndpointKey,
): Promise<WebhookEndpoint> {
  const [row] = await listEndpointRows(db, key);
  if (!row) throw notFound('webhook');
  return toEndpoint(row, clock.now());
}
