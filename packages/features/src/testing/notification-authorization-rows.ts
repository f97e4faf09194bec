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
export const notificationRows: Record<string, Row | Row[]> = {
  'notifications.list': { cells: 'sooooo', input: () => ({}) },
  'notifications.preferences': { cells: 'sooooo' },
  'notifications.choose': {
    cells: 'sooooo',
    input: () => ({ kind: 'insight-ready', channel: 'mail', isOn: true }),
  },
  'notifications.setQuietHours': { cells: 'sooooo', input: () => ({ from: 0, until: 60 }) },
  'notifications.sendTest': { cells: 'sooooo', input: () => ({ channel: 'mail' }) },
  'notifications.addDevice': { cells: 'sooooo', input: () => aBrowser() },
  // Of somebody else it is not there, and nothing happens.
  'notifications.removeDevice': { cells: 'sooooo', input: ({ deviceId }) => ({ deviceId }) },
  'notifications.markRead': { cells: 'sooooo', input: ({ notificationId }) => ({ ids: [notificationId] }) },
};
