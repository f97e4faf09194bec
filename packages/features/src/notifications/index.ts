export { notifyAlert } from './notify-of-alert.ts';
export { notifyWebhookOff } from './notify-of-webhook.ts';
export { notificationsPersonalData } from './personal-data.ts';
export { readPushKeys } from './push/push-keys.ts';
export { notificationsRouter } from './router.ts';
export { notificationCron, notificationSubscriptions, notificationTasks } from './tasks.ts';
export { readUnsubscribePage, type UnsubscribePage, unsubscribe } from './unsubscribe/unsubscribe.ts';
export { unsubscribeUrl } from './unsubscribe/unsubscribe-link.ts';
