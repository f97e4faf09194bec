import { z } from 'zod';
import { roleSchema } from './accounts.ts';
import { idSchema, instantSchema, pageSchema } from './ids.ts';

/** `none`: never chosen. `demo`: everybody uses the account, and its password stays. */
export const passwordStateSchema = z.object({ state: z.enum(['set', 'none', 'demo']) });
export type PasswordState = z.infer<typeof passwordStateSchema>['state'];

/** A person as administrators see them. */
export const personSchema = z.object({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** Null: they may come in. */
  suspension: z
    .object({
      at: instantSchema,
      reason: z.string(),
      /** Null when that administrator is gone. */
      by: z.string().nullable(),
    })
    .nullable(),
});
export type Person = z.infer<typeof personSchema>;
/** The last one first. */
export const listSuspendedInput = pageSchema.default({ limit: 30 });
export const suspendedPageSchema = z.object({
  people: z.array(personSchema),
  nextCursor: z.string().nullable(),
});
export type SuspendedPage = z.infer<typeof suspendedPageSchema>;
export const personIdInput = z.strictObject({ personId: idSchema });
export const suspendPersonInput = z.strictObject({
  personId: idSchema,
  /** For administrators; the person is not shown it. */
  reason: z.string().trim().min(1).max(500),
});
