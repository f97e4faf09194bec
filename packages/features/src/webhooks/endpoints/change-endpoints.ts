import type { CreateWebhookInput, WebhookEndpoint } from '@debrief/contracts';
import {
  type Actor,
  AppError,
  keyIdOf,
  newId,
  notFound,
  readAddress,
  type Services,
} from '@debrief/platform';
import { lockEndpoint } from '../sending/settle-queries.ts';
import { assertAudience } from './audiences.ts';
import {
  deleteEndpoint,
  type EndpointKey,
  type EndpointSettings,
  insertEndpoint,
  replaceSecret,
  setOn,
  updateEndpoint,
} from './endpoint-queries.ts';
import { newSecret, sealOf } from './endpoint-secret.ts';
import { getEndpoint, mostEndpoints } from './list-endpoints.ts';
import { assertMayListen } from './may-listen.ts';
import { switchOff } from './switch-off.ts';

/** Whose it is, and by which key. */
type KeyHolder = Pick<Actor, 'userId' | 'sessionId' | 'scopes'>;

/** So long both secrets sign, so that a receiver can change over without missing anything. */
const overlapMs = 24 * 3_600_000;

/** @throws AppError `invalid`, `not-allowed`, or `conflict` when one more is too many */
export async function createEndpoint(
  services: Services,
  actor: Actor,
  settings: CreateWebhookInput,
): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
  const checked = await check(services, actor, settings);
  const secret = newSecret();
  const key = { userId: actor.userId, endpointId: newId() };
  const sealedSecret = sealOf(services).seal(secret);
  const isAdded = await services.db
    .transaction()
    .execute((trx) =>
      insertEndpoint(trx, key, { ...checked, sealedSecret, most: mostEndpoints, byKey: keyIdOf(actor) }),
    );
  if (!isAdded) throw new AppError('conflict', 'too many addresses', { reason: 'too-many-webhooks' });
  return { endpoint: await getEndpoint(services, key), secret };
}

/** @throws AppError `invalid`, `not-allowed`, `not-found` */
export async function changeEndpoint(
  services: Services,
  actor: Actor,
  { endpointId, ...settings }: EndpointSettings & { endpointId: string },
): Promise<WebhookEndpoint> {
  const key = { userId: actor.userId, endpointId };
  await getEndpoint(services, key);
  const checked = await check(services, actor, settings);
  if (!(await updateEndpoint(services.db, key, { ...checked, byKey: keyIdOf(actor) })))
    throw notFound('webhook');
  return await getEndpoint(services, key);
}

async function check(services: Services, actor: Actor, given: EndpointSettings): Promise<EndpointSettings> {
  assertAudience(actor, given.audience);
  await assertMayListen(services, actor, given.events);
  const read = readAddress(given.url, { toOwnMachine: services.settings.WEBHOOKS_TO_PRIVATE });
  if (read.ok) return { ...given, url: read.url.href };
  throw new AppError('invalid', 'The address cannot be called.', { reason: `webhook-${read.refusal}` });
}

/** @throws AppError `not-found` */
export async function rotateSecret(
  services: Services,
  actor: KeyHolder,
  { endpointId }: { endpointId: string },
): Promise<{ secret: string; oldSecretUntil: string }> {
  const key = { userId: actor.userId, endpointId };
  const secret = newSecret();
  const oldUntil = new Date(services.clock.now().getTime() + overlapMs);
  const sealedSecret = sealOf(services).seal(secret);
  if (!(await replaceSecret(services.db, key, { sealedSecret, oldUntil, byKey: keyIdOf(actor) })))
    throw notFound('webhook');
  return { secret, oldSecretUntil: oldUntil.toISOString() };
}

/** @throws AppError `not-found` */
export async function switchEndpoint(
  services: Services,
  actor: KeyHolder,
  { endpointId, isOn }: { endpointId: string; isOn: boolean },
): Promise<WebhookEndpoint> {
  const key = { userId: actor.userId, endpointId };
  const now = services.clock.now();
  await services.db.transaction().execute(async (trx) => {
    if (!(await lockEndpoint(trx, key))) throw notFound('webhook');
    if (isOn) await setOn(trx, key, keyIdOf(actor));
    else await switchOff(trx, { ...key, reason: 'owner', now });
  });
  return await getEndpoint(services, key);
}

/** @throws AppError `not-found` */
export async function removeEndpoint({ db }: Services, key: EndpointKey): Promise<void> {
  if (!(await deleteEndpoint(db, key))) throw notFound('webhook');
}
