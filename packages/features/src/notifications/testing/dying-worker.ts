import { createOutboxMailer, readSettings } from '@debrief/platform';
import { createServices } from '../../services.ts';
import { deliver } from '../deliveries/deliver.ts';

/** Sends one mail, and is killed before it can write that it did. */
const [connectionString = '', dataDir = '', deliveryId = '', now = ''] = process.argv.slice(2);
const settings = readSettings({
  ...{ DATABASE_URL: connectionString, DATA_DIR: dataDir, AUTH_SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' },
});
const outbox = createOutboxMailer(dataDir);
const services = await createServices(settings, {
  name: 'dying',
  clock: { now: () => new Date(now) },
  mailer: {
    async send(mail) {
      await outbox.send(mail);
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    },
  },
});
await deliver(services, deliveryId);
