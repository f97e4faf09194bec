import type { WebhookMessage, WebhookTest } from '@debrief/contracts';
import { AppError, newId, type Services } from '@debrief/platform';
import { isDelivered, type PostOptions, postMessage } from '../sending/post-message.ts';
import type { EndpointKey } from './endpoint-queries.ts';
import { getEndpoint } from './list-endpoints.ts';
import { claimTest } from './test-queries.ts';

/** Somebody who tries things out does not notice; a program that floods does. */
const pauseMs = 2_000;

/**
 * Sends a `ping` now, also to an address that is switched off, and says what came back.
 * @throws AppError `not-found`, `too-many`
 */
export async function sendTest(
  services: Services,
  key: EndpointKey,
  options: PostOptions = {},
): Promise<WebhookTest> {
  await getEndpoint(services, key);
  const now = services.clock.now();
  const endpoint = await claimTest(services.db, { ...key, now, pauseMs });
  if (!endpoint) throw new AppError('too-many', 'tested just now', { reason: 'webhook-tested-just-now' });
  const id = newId();
  const message: WebhookMessage = {
    ...{ id, type: 'ping', createdAt: now.toISOString() },
    data: { endpointId: key.endpointId },
  };
  const posted = await postMessage(services, { ...endpoint, id, message }, options);
  const { status, durationMs, failure, answer } = posted;
  return { isDelivered: isDelivered(posted), status, durationMs, failure, answer };
}
