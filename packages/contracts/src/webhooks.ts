import { z } from 'zod';
import type { ApiScope } from './api-keys.ts';
import type { DomainEventName } from './domain-events.ts';
import { idSchema, instantSchema, pageSchema } from './ids.ts';

/** What a program can hear of. */
export const webhookEvents = [
  'attempt.submitted',
  'insight.ready',
  'plan.changed',
  'goal.completed',
] as const satisfies DomainEventName[];
export const webhookEventSchema = z.enum(webhookEvents);
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

/** The scope by which a key could read what an event tells; without it a key does not listen to it either. */
export const webhookEventScopes: Readonly<Record<WebhookEvent, ApiScope>> = {
  'attempt.submitted': 'quizzes:read',
  'insight.ready': 'insights:read',
  'plan.changed': 'study-plan:read',
  'goal.completed': 'study-plan:read',
};

/** Whose events: one's own; those of students of groups one teaches, and one's own; everybody's, for administrators. */
export const webhookAudiences = ['own', 'students', 'everybody'] as const;
export const webhookAudienceSchema = z.enum(webhookAudiences);
export type WebhookAudience = z.infer<typeof webhookAudienceSchema>;

const person = { personId: idSchema };

/** What arrives: ids and the few figures that a program needs; names and texts are fetched by whoever may read them. */
export const webhookMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('attempt.submitted'),
    ...{ id: idSchema, createdAt: instantSchema },
    data: z.object({
      ...person,
      ...{ attemptId: idSchema, quizId: idSchema },
      /** 0..100. */
      scorePercent: z.number(),
      /** Null when the quiz has no pass mark. */
      hasPassed: z.boolean().nullable(),
      questionCount: z.number().int(),
      rightCount: z.number().int(),
      /** Essays that wait for a tutor, outside of the score. */
      unmarkedCount: z.number().int(),
      durationMs: z.number().int(),
    }),
  }),
  z.object({
    type: z.literal('insight.ready'),
    ...{ id: idSchema, createdAt: instantSchema },
    data: z.object({ ...person, attemptId: idSchema }),
  }),
  z.object({
    type: z.literal('plan.changed'),
    ...{ id: idSchema, createdAt: instantSchema },
    data: z.object({
      ...person,
      /** Tasks that are not done yet, and the minutes they take. */
      openTaskCount: z.number().int(),
      openMinutes: z.number().int(),
    }),
  }),
  z.object({
    type: z.literal('goal.completed'),
    ...{ id: idSchema, createdAt: instantSchema },
    data: z.object({
      ...person,
      examId: idSchema,
      /** By the person's own word, or by the outcome of the exam that was passed. */
      by: z.enum(['person', 'outcome']),
    }),
  }),
  /** The test that an owner sends. */
  z.object({
    type: z.literal('ping'),
    ...{ id: idSchema, createdAt: instantSchema },
    data: z.object({ endpointId: idSchema }),
  }),
]);
export type WebhookMessage = z.infer<typeof webhookMessageSchema>;
export type WebhookMessageOf<Type extends WebhookMessage['type']> = Extract<WebhookMessage, { type: Type }>;

/** Why an address is not called, or why a call had no answer. */
export const webhookFailureSchema = z.enum([
  'not-an-address',
  'not-https',
  'has-credentials',
  'other-port',
  'not-public',
  'too-long',
  'unreachable',
  'timeout',
  'stopped',
  /** What signs cannot be opened any more: the installation has another AUTH_SECRET. A new secret helps. */
  'secret-lost',
]);
export type WebhookFailure = z.infer<typeof webhookFailureSchema>;

export const webhookEndpointSchema = z.object({
  id: idSchema,
  url: z.string(),
  name: z.string(),
  events: z.array(webhookEventSchema),
  audience: webhookAudienceSchema,
  /** `new`: nothing was sent yet. `failing`: every try since `since` failed. */
  state: z.enum(['new', 'working', 'failing', 'off']),
  since: instantSchema.nullable(),
  /**
   * `owner`: switched off by hand. `gone`: the receiver said 410. `failing`: for three days nothing got through.
   * `key-revoked`: a key had made or changed it, and was revoked.
   */
  offReason: z.enum(['owner', 'gone', 'failing', 'key-revoked']).nullable(),
  deliveredAt: instantSchema.nullable(),
  waitingCount: z.number().int(),
  failedCount: z.number().int(),
  /** Until then the secret before the present one signs too. */
  oldSecretUntil: instantSchema.nullable(),
  createdAt: instantSchema,
});
export type WebhookEndpoint = z.infer<typeof webhookEndpointSchema>;

export const webhookListSchema = z.object({
  endpoints: z.array(webhookEndpointSchema),
  /** What the caller can choose from. */
  audiences: z.array(webhookAudienceSchema),
  mostEndpoints: z.number().int(),
});
export type WebhookList = z.infer<typeof webhookListSchema>;

/** The only time that the secret is told. */
export const newWebhookSchema = z.object({ endpoint: webhookEndpointSchema, secret: z.string() });
export const newWebhookSecretSchema = z.object({ secret: z.string(), oldSecretUntil: instantSchema });

const settings = {
  url: z.string().trim().min(1).max(1_000),
  name: z.string().trim().max(80),
  events: z
    .array(webhookEventSchema)
    .min(1)
    .max(webhookEvents.length)
    .refine((events) => new Set(events).size === events.length, 'Each event once.'),
  audience: webhookAudienceSchema,
};
const endpoint = { endpointId: idSchema };

export const createWebhookInput = z.strictObject({ ...settings, name: settings.name.default('') });
export type CreateWebhookInput = z.infer<typeof createWebhookInput>;
export const updateWebhookInput = z.strictObject({ ...endpoint, ...settings });
export const webhookEndpointInput = z.strictObject(endpoint);
export const switchWebhookInput = z.strictObject({ ...endpoint, isOn: z.boolean() });

/** What came back at once. */
export const webhookTestSchema = z.object({
  isDelivered: z.boolean(),
  status: z.number().int().nullable(),
  durationMs: z.number().int(),
  failure: webhookFailureSchema.nullable(),
  /** How the answer began: text of another program. */
  answer: z.string(),
});
export type WebhookTest = z.infer<typeof webhookTestSchema>;

export const webhookTrySchema = webhookTestSchema.omit({ isDelivered: true }).extend({
  number: z.number().int(),
  startedAt: instantSchema,
});

export const webhookDeliverySchema = z.object({
  id: idSchema,
  /** The `webhook-id` of it, the same at each try. */
  eventId: idSchema,
  type: webhookEventSchema,
  personId: idSchema,
  state: z.enum(['waiting', 'sending', 'delivered', 'failed', 'dropped']),
  /** `not-yours`: the owner may not see the person any more. `switched-off`: the address was, before it was sent. */
  failure: z.enum(['not-yours', 'switched-off', 'gone', 'given-up']).nullable(),
  happenedAt: instantSchema,
  /** Of the next try. */
  nextAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** Oldest first. */
  tries: z.array(webhookTrySchema),
});
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;

/** The cursor is the id of the last delivery of the page before; newest first. */
export const listWebhookDeliveriesInput = pageSchema.extend({
  ...endpoint,
  cursor: idSchema.nullish(),
  state: z.enum(['open', 'delivered', 'failed']).nullish(),
});
export type ListWebhookDeliveriesInput = z.infer<typeof listWebhookDeliveriesInput>;
export const webhookDeliveriesSchema = z.object({
  items: z.array(webhookDeliverySchema),
  nextCursor: idSchema.nullable(),
});
export const replayWebhookInput = z.strictObject({ deliveryId: idSchema });
/** What failed and happened since then; without a time, everything that is kept. */
export const replayFailedWebhooksInput = z.strictObject({ ...endpoint, since: instantSchema.nullish() });
export const replayedWebhooksSchema = z.object({ count: z.number().int() });
