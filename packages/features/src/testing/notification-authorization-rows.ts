import { createECDH, randomBytes, randomUUID } from 'node:crypto';
import type { Row } from './authorization-rows.ts';

/** As a browser says where it can be reached; the key is that of its first half of a secret. */
const aBrowser = () => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${randomUUID()}`,
  publicKey: createECDH('prime256v1').generateKeys('base64url'),
  sharedSecret: randomBytes(16).toString('base64url'),
  name: 'Chrome',
});

/** What one is told is one's own. */
export const notificationRows: Record<string, Row> = {
  'notifications.list': () => ({}),
  'notifications.choose': () => ({ kind: 'insight-ready', channel: 'mail', isOn: true }),
  'notifications.setQuietHours': () => ({ from: 0, until: 60 }),
  'notifications.sendTest': () => ({ channel: 'mail' }),
  'notifications.addDevice': () => aBrowser(),
  // Of somebody else it is not there, and nothing happens.
  'notifications.removeDevice': ({ deviceId }) => ({ deviceId }),
  'notifications.markRead': ({ notificationId }) => ({ ids: [notificationId] }),
};
