import { z } from 'zod';
import { idSchema, instantSchema } from './ids.ts';

/** What a key can be for: the rooms of the router, by the names that stand in their addresses. */
export const apiAreas = [
  'accounts',
  'ai-usage',
  'billing',
  'dashboard',
  'evaluation',
  'events',
  'explanations',
  'insights',
  'jobs',
  'mastery',
  'notifications',
  'operations',
  'practice',
  'question-bank',
  'quizzes',
  'readiness',
  'study-plan',
  'webhooks',
] as const;
export type ApiArea = (typeof apiAreas)[number];

/** `read` is queries and streams, `write` is what changes something; neither includes the other. */
export type ApiScope = `${ApiArea}:${'read' | 'write'}`;

export const apiScopes = apiAreas.flatMap((area): ApiScope[] => [`${area}:read`, `${area}:write`]);
export const apiScopeSchema = z.enum(apiScopes as [ApiScope, ...ApiScope[]]);

/** The scope that a key needs for a procedure: `questionBank.saveQuestion`, a mutation, is `question-bank:write`. */
export function scopeOf(path: string, type: 'query' | 'mutation' | 'subscription'): string {
  const room = path.split('.')[0] ?? '';
  const area = room.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${area}:${type === 'mutation' ? 'write' : 'read'}`;
}

/** `dbk_`, eight characters that name the key to people, and at least 32 random ones. */
export const apiKeyPattern = /^dbk_[A-Za-z0-9]{40,100}$/;

/** The living keys that one person may have. */
export const mostApiKeys = 25;

/** Keys are made for so many days; null is for good. */
export const apiKeyDays = [30, 90, 365, null] as const;

/** The least and the most of each; at once it is at least one full batch of calls. */
export const apiKeyAllowanceBounds = {
  calls: [1, 1_000_000],
  seconds: [1, 86_400],
  burst: [10, 1_000_000],
} as const;

const within = ([min, max]: readonly [number, number]) => z.number().int().min(min).max(max);

/** `calls` in `seconds` in the long run, and `burst` at once. */
export const apiKeyAllowanceSchema = z.object({
  calls: within(apiKeyAllowanceBounds.calls),
  seconds: within(apiKeyAllowanceBounds.seconds),
  burst: within(apiKeyAllowanceBounds.burst),
});
export type ApiKeyAllowance = z.infer<typeof apiKeyAllowanceSchema>;

/** What a key has until an administrator says otherwise. */
export const usualApiKeyAllowance: ApiKeyAllowance = { calls: 10, seconds: 10, burst: 60 };

export const apiKeySchema = z.object({
  id: idSchema,
  name: z.string(),
  /** `dbk_` and the eight characters by which it is known again; they open nothing. */
  prefix: z.string(),
  scopes: z.array(apiScopeSchema),
  createdAt: instantSchema,
  /** Null: never. */
  expiresAt: instantSchema.nullable(),
  isExpired: z.boolean(),
  /** To the minute; null: not yet. */
  lastUsedAt: instantSchema.nullable(),
  allowance: apiKeyAllowanceSchema,
});
export type ApiKey = z.infer<typeof apiKeySchema>;

export const apiKeyListSchema = z.object({ keys: z.array(apiKeySchema) });

const nameSchema = z.string().trim().min(1).max(60);
const scopesSchema = z
  .array(apiScopeSchema)
  .min(1)
  .max(apiScopes.length)
  .transform((scopes) => [...new Set(scopes)].sort());

export const createApiKeyInput = z.strictObject({
  name: nameSchema,
  scopes: scopesSchema,
  expiresInDays: z.union([z.literal(30), z.literal(90), z.literal(365), z.null()]).default(90),
});

/** The one time the key is told. */
export const createdApiKeySchema = apiKeySchema.extend({ key: z.string() });
export type CreatedApiKey = z.infer<typeof createdApiKeySchema>;

export const updateApiKeyInput = z.strictObject({
  keyId: idSchema,
  name: nameSchema.optional(),
  scopes: scopesSchema.optional(),
});

export const apiKeyIdInput = z.strictObject({ keyId: idSchema });

export const revokeApiKeyInput = z.strictObject({
  keyId: idSchema,
  /** What the key made and outlives it ends with it. */
  endsWhatItMade: z.boolean().default(true),
});

/** What would go on without the key that made it. */
export const madeByApiKeySchema = z.object({
  /** Made, changed, switched on or given a secret by the key. */
  webhooks: z.array(
    z.object({
      ...{ id: idSchema, name: z.string(), url: z.string() },
      /** Off: nothing is sent there. */
      isOn: z.boolean(),
    }),
  ),
  invitations: z.array(
    z.object({
      id: idSchema,
      kind: z.enum(['tutor', 'group']),
      groupName: z.string().nullable(),
      /** People who came by it; they stay. */
      useCount: z.number().int(),
      isOpen: z.boolean(),
    }),
  ),
  /** Links by which anybody sees a question, and that still open. */
  previewLinks: z.array(z.object({ id: idSchema, questionId: idSchema, expiresAt: instantSchema })),
});
export type MadeByApiKey = z.infer<typeof madeByApiKeySchema>;

export const apiKeysOfPersonInput = z.strictObject({ personId: idSchema });

export const setApiKeyAllowanceInput = z.strictObject({
  personId: idSchema,
  keyId: idSchema,
  allowance: apiKeyAllowanceSchema,
});

/** Of the header `idempotency-key`: 1 to 255 visible ASCII characters. */
export const idempotencyKeyPattern = /^[!-~]{1,255}$/;
