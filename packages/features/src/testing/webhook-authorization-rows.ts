import type { Row } from './authorization-rows.ts';
import type { World } from './authorization-world.ts';

const endpoint = ({ webhook }: World) => ({ endpointId: webhook.endpointId });
const settings = { url: 'https://hooks.example.com/debrief', name: 'Mine', events: ['plan.changed'] };

/** Addresses belong to their person, whoever they hear of. */
export const webhookRows: Record<string, Row> = {
  'webhooks.create': {
    own: () => ({ ...settings, audience: 'own' }),
    students: () => ({ ...settings, audience: 'students' }),
    everybody: () => ({ ...settings, audience: 'everybody' }),
  },
  'webhooks.update': (world) => ({ ...endpoint(world), ...settings, audience: 'own' }),
  'webhooks.rotateSecret': endpoint,
  'webhooks.switch': (world) => ({ ...endpoint(world), isOn: true }),
  'webhooks.remove': endpoint,
  'webhooks.sendTest': endpoint,
  'webhooks.deliveries': endpoint,
  'webhooks.replay': ({ webhook }) => ({ deliveryId: webhook.deliveryId }),
  'webhooks.replayFailed': endpoint,
};
