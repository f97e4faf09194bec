import { createServices } from '../../services.ts';
import { sendDue } from '../sending/send-due.ts';
import { webhookSettings } from './webhook-settings.ts';

/** Sends what is due to a receiver that never answers, until it is killed. */
const [connectionString = '', now = ''] = process.argv.slice(2);
const services = await createServices(webhookSettings(connectionString), {
  name: 'dying',
  clock: { now: () => new Date(now) },
});
await sendDue(services);
