import {
  createWebhookInput,
  listWebhookDeliveriesInput,
  newWebhookSchema,
  newWebhookSecretSchema,
  replayedWebhooksSchema,
  replayFailedWebhooksInput,
  replayWebhookInput,
  switchWebhookInput,
  updateWebhookInput,
  webhookDeliveriesSchema,
  webhookEndpointInput,
  webhookEndpointSchema,
  webhookEventScopes,
  webhookListSchema,
  webhookTestSchema,
} from '@debrief/contracts';
import { type Declared, router, signedInProcedure } from '@debrief/platform';
import { z } from 'zod';
import {
  changeEndpoint,
  createEndpoint,
  removeEndpoint,
  rotateSecret,
  switchEndpoint,
} from './endpoints/change-endpoints.ts';
import { listEndpoints } from './endpoints/list-endpoints.ts';
import { sendTest } from './endpoints/send-test.ts';
import { listDeliveries } from './log/list-deliveries.ts';
import { replayAllFailed, replayDelivery } from './log/replay.ts';

/** A key listens only to what it could read. */
const alsoScopes = [...new Set(Object.values(webhookEventScopes))];

const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });

export const webhooksRouter = router({
  list: own({ answers: 'sooooo', title: 'My webhooks.' })
    .output(webhookListSchema)
    .query(({ ctx }) => listEndpoints(ctx.services, ctx.actor)),
  create: own({
    answers: { own: 'sooooo', students: 'saaooo', everybody: 'saaaao' },
    title: 'Make a webhook; the answer is the only place where its secret stands.',
    alsoScopes,
  })
    .input(createWebhookInput)
    .output(newWebhookSchema)
    .mutation(({ ctx, input }) => createEndpoint(ctx.services, ctx.actor, input)),
  update: own({ answers: 'sonnnn', title: 'Change the address or the events of a webhook.', alsoScopes })
    .input(updateWebhookInput)
    .output(webhookEndpointSchema)
    .mutation(({ ctx, input }) => changeEndpoint(ctx.services, ctx.actor, input)),
  rotateSecret: own({ answers: 'sonnnn', title: 'Give a webhook a new secret.' })
    .input(webhookEndpointInput)
    .output(newWebhookSecretSchema)
    .mutation(({ ctx, input }) => rotateSecret(ctx.services, ctx.actor, input)),
  switch: own({ answers: 'sonnnn', title: 'Switch a webhook off, or on.' })
    .input(switchWebhookInput)
    .output(webhookEndpointSchema)
    .mutation(({ ctx, input }) => switchEndpoint(ctx.services, ctx.actor, input)),
  remove: own({ answers: 'sonnnn', title: 'Remove a webhook.' })
    .input(webhookEndpointInput)
    .output(z.void())
    .mutation(({ ctx, input }) => removeEndpoint(ctx.services, { userId: ctx.actor.userId, ...input })),
  sendTest: own({ answers: 'sonnnn', title: 'Send a test event to a webhook.' })
    .input(webhookEndpointInput)
    .output(webhookTestSchema)
    .mutation(({ ctx, input }) => sendTest(ctx.services, { userId: ctx.actor.userId, ...input })),
  deliveries: own({ answers: 'sonnnn', title: 'What was sent to a webhook, the newest first.' })
    .input(listWebhookDeliveriesInput)
    .output(webhookDeliveriesSchema)
    .query(({ ctx, input }) => listDeliveries(ctx.services, ctx.actor.userId, input)),
  replay: own({ answers: 'sonnnn', title: 'Send an event once more.' })
    .input(replayWebhookInput)
    .output(z.void())
    .mutation(({ ctx, input }) => replayDelivery(ctx.services, { userId: ctx.actor.userId, ...input })),
  replayFailed: own({ answers: 'sonnnn', title: 'Send all that failed once more.' })
    .input(replayFailedWebhooksInput)
    .output(replayedWebhooksSchema)
    .mutation(({ ctx, input }) =>
      replayAllFailed(ctx.services, {
        ...{ userId: ctx.actor.userId, endpointId: input.endpointId, since: input.since ?? null },
      }),
    ),
});
