import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { invariant, type Services } from '@debrief/platform';
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
  const sealing = sealingKey(readAuthSecret(settings));
  const found = (await findPushKey(db)) ?? (await makePushKey(db, sealing));
  const privateKey = unseal(found.sealedPrivateKey, sealing);
  if (privateKey !== null) return { publicKey: found.publicKey, privateKey };
  await db.transaction().execute(async (trx) => {
    if (await replacePushKey(trx, found, makeSealed(sealing))) await deleteAllDevices(trx);
  });
  return await readPushKeys({ db, settings });
}

async function makePushKey(db: Services['db'], sealing: Buffer): Promise<PushKeyRow> {
  await insertPushKey(db, makeSealed(sealing));
  const row = await findPushKey(db);
  invariant(row, 'the pair of keys that was just made is there');
  return row;
}

function makeSealed(sealing: Buffer): PushKeyRow {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  return { publicKey, sealedPrivateKey: seal(privateKey, sealing) };
}

function sealingKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'debrief push key', 32));
}

function seal(text: string, key: Buffer): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Null when it was sealed with another key. */
function unseal(sealed: string, key: Buffer): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
