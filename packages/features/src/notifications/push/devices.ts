import { ECDH } from 'node:crypto';
import { AppError, newId, type Services } from '@debrief/platform';
import { type Device, deleteOldDevices, upsertDevice } from './device-queries.ts';
import { readPushEndpoint } from './push-endpoint.ts';

const keptDevices = 10;

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
    return { deviceId };
  });
}

/** Of the curve that RFC 8291 names. */
function isPoint(publicKey: string): boolean {
  try {
    return ECDH.convertKey(publicKey, 'prime256v1', 'base64url').length === 65;
  } catch {
    return false;
  }
}
