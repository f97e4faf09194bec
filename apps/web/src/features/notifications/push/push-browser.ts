import type { AddDeviceInput } from '@debrief/contracts';
import { nameBrowser } from './name-browser.ts';

/**
 * What this browser can do about push. `insecure`: only over https. `denied`: the person said no to the browser, which asks
 * only once.
 */
export type PushState = 'unsupported' | 'insecure' | 'denied' | 'off' | 'on';

/** Which row of the server's list this browser is. */
const deviceKey = 'debrief-push-device';

export async function readPushState(): Promise<PushState> {
  if (!isSecureContext) return 'insecure';
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
    return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return 'unsupported';
  const subscription = await registration.pushManager.getSubscription();
  return subscription && Notification.permission === 'granted' && readDeviceId() ? 'on' : 'off';
}

/** Null when the person says no. Call it from a tap: browsers ask at no other time. */
export async function subscribeBrowser(publicKey: string): Promise<AddDeviceInput | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const { pushManager } = await navigator.serviceWorker.ready;
  // It may be of an earlier pair of keys, or of somebody else who used this browser.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) return null;
  const name = nameBrowser(navigator.userAgent);
  return { endpoint, publicKey: keys.p256dh, sharedSecret: keys.auth, name };
}

/** Nothing is shown here any more, whoever signs in next; the server notices when it sends. */
export async function unsubscribeBrowser(): Promise<void> {
  keepDeviceId(null);
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}

export function readDeviceId(): string | null {
  return localStorage.getItem(deviceKey);
}

export function keepDeviceId(id: string | null): void {
  if (id === null) localStorage.removeItem(deviceKey);
  else localStorage.setItem(deviceKey, id);
}
