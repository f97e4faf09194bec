import { createSeal, invariant, type Seal, type Services } from '@debrief/platform';
import webPush from 'web-push';
import { readAuthSecret } from '../../accounts/index.ts';
import { deleteAllDevices } from './device-queries.ts';
import { findPushKey, insertPushKey, type PushKeyRow, replacePushKey } from './push-key-queries.ts';

export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/**
 * By which push services know this installation (RFC 8292). Made when first asked for and kept in the database, so that
 * all processes have the same; the private one is sealed with the secret that signs sessions. With another secret it
 * cannot be opened: a new pair is made then, and devices ask anew.
 */
export async function readPushKeys({ db, settings }: Pick<Services, 'db' | 'settings'>): Promise<PushKeys> {
  const sealing = createSeal(readAuthSecret(settings), 'debrief push key');
  const found = (await findPushKey(db)) ?? (await makePushKey(db, sealing));
  const privateKey = sealing.unseal(found.sealedPrivateKey);
  if (privateKey !== null) return { publicKey: found.publicKey, privateKey };
  await db.transaction().execute(async (trx) => {
    if (await replacePushKey(trx, found, makeSealed(sealing))) await deleteAllDevices(trx);
  });
  return await readPushKeys({ db, settings });
}

async function makePushKey(db: Services['db'], sealing: Seal): Promise<PushKeyRow> {
  await insertPushKey(db, makeSealed(sealing));
  const row = await findPushKey(db);
  invariant(row, 'the pair of keys that was just made is there');
  return row;
}

function makeSealed(sealing: Seal): PushKeyRow {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  return { publicKey, sealedPrivateKey: sealing.seal(privateKey) };
}
