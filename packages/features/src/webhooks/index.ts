export { endWebhooksByKey, listWebhooksByKey } from './endpoints/made-by-key.ts';
export { webhooksPersonalData } from './personal-data.ts';
export { webhooksRouter } from './router.ts';
export { webhookCron, webhookSubscriptions, webhookTasks } from './tasks.ts';
