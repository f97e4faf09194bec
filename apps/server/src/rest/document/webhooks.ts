import { type WebhookEvent, webhookEvents } from '@debrief/contracts';

const summaries: Record<WebhookEvent, string> = {
  'attempt.submitted': 'An attempt was handed in.',
  'insight.ready': 'The debrief of an attempt is written.',
  'plan.changed': 'A study plan was made anew.',
  'goal.completed': 'A goal was reached.',
};

const header = (name: string, description: string) => ({
  ...{ name, in: 'header', required: true, description },
  schema: { type: 'string' },
});

/** What is sent, by the name of the event (OpenAPI 3.1): the headers are those of Standard Webhooks. */
export const webhooks = Object.fromEntries(
  webhookEvents.map((event) => [
    event,
    {
      post: {
        operationId: `hear${event.replace(/(^|\.)\w/g, (start) => start.replace('.', '').toUpperCase())}`,
        summary: summaries[event],
        // The signature says whom it is from; nothing of ours is asked for.
        security: [],
        tags: ['webhooks'],
        parameters: [
          header('webhook-id', 'Names the message; the same when it is sent again.'),
          header('webhook-timestamp', 'When this one was sent, in seconds.'),
          header('webhook-signature', '`v1,` and the HMAC-SHA256 of id, time and body, in base64.'),
        ],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/WebhookMessage' } } },
        },
        responses: { '2XX': { description: 'Taken; anything else is tried again.' } },
      },
    },
  ]),
);
