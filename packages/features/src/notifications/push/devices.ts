import { ECDH } from 'node:crypto';
import type { Trx } from '@debrief/db';
import { AppError, newId, type Services } from '@debrief/platform';
import { setChoices } from '../preferences/preference-queries.ts';
import { findRecipient } from '../preferences/recipient-queries.ts';
import { type Device, deleteOldDevices, upsertDevice } from './device-queries.ts';
import { readPushEndpoint } from './push-endpoint.ts';

const keptDevices = 10;
const firstKinds = ['insight-ready', 'plan-behind', 'exam-soon'] as const;

/** @throws invalid for an address that is not a push service's, or for keys that nothing can be encrypted with. */
export async function addDevice(
  { db }: Services,
  userId: string,
  device: Device & { name: string },
): Promise<{ deviceId: string }> {
  if (!readPushEndpoint(device.endpoint))
    throw new AppError('invalid', 'not the address of a push service', { reason: 'push-service-unknown' });
  if (!isPoint(device.publicKey) || Buffer.from(device.sharedSecret, 'base64url').length !== 16)
    throw new AppError('invalid', 'not the keys of a browser', { reason: 'push-keys-unusable' });
  return await db.transaction().execute(async (trx) => {
    const deviceId = await upsertDevice(trx, userId, { ...device, id: newId() });
    await deleteOldDevices(trx, userId, keptDevices);
    await beginWith(trx, userId);
    return { deviceId };
  });
}

/** Asking for push is asking for something: whoever has chosen nothing yet gets what is worth a look at once. */
async function beginWith(trx: Trx, userId: string): Promise<void> {
  const chosen = await findRecipient(trx, userId);
  const hasChosen = Object.values(chosen?.choices ?? {}).some((channels) => channels.push !== undefined);
  if (!hasChosen) await setChoices(trx, userId, { kinds: firstKinds, channel: 'push', isOn: true });
}

/** Of the curve that RFC 8291 names. */
function isPoint(publicKey: string): boolean {
  try {
    return ECDH.convertKey(publicKey, 'prime256v1', 'base64url').length === 65;
  } catch {
    return false;
  }
}
