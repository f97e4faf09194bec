import { idSchema } from '@debrief/contracts';
import { defineJob } from '@debrief/platform';
import { z } from 'zod';
import { notifyWebhookOff } from '../notifications/index.ts';
import { findEndpointUrl } from './endpoints/endpoint-queries.ts';

/** The owner hears that an address was switched off. */
export const tellOffTask = defineJob({
  name: 'webhooks.tell-off',
  payload: z.object({
    ...{ userId: idSchema, endpointId: idSchema, noticeId: idSchema, reason: z.enum(['gone', 'failing']) },
  }),
  maxAttempts: 5,
  async run({ userId, endpointId, noticeId, reason }, { services }) {
    const url = await findEndpointUrl(services.db, { userId, endpointId });
    if (url)
      await notifyWebhookOff(services, { userId, noticeId, endpointId, host: new URL(url).host, reason });
  },
});
