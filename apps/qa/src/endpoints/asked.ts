import { z } from 'zod';

const role = z.enum(['student', 'tutor', 'admin']);
const instant = z.iso.datetime({ offset: true });

/** What the endpoints take. Unknown keys are mistakes and are told. */
export const asked = {
  reset: z.strictObject({
    scenario: z.string().optional(),
    at: instant.optional(),
    seed: z.string().max(100).optional(),
    settings: z.record(z.string(), z.string()).optional(),
  }),
  clock: z.strictObject({
    at: instant.optional(),
    advanceMs: z.number().int().optional(),
    isRunning: z.boolean().optional(),
  }),
  signIn: z.strictObject({ email: z.email().optional(), role: role.optional() }),
  person: z.strictObject({
    role: role.optional(),
    name: z.string().min(1).optional(),
    timeZone: z.string().optional(),
    locale: z.string().optional(),
  }),
  settle: z.strictObject({ withinMs: z.coerce.number().int().max(120_000).default(15_000) }),
  job: z.strictObject({ task: z.string() }),
  mails: z.strictObject({ to: z.string().optional() }),
};

const fault = z.union([
  z.strictObject({ kind: z.enum(['hang', 'refuse', 'slam', 'html']) }),
  z.strictObject({ kind: z.literal('status'), status: z.number().int(), retryAfterS: z.number().optional() }),
  z.strictObject({
    kind: z.enum(['stall', 'cut', 'truncate', 'no-end', 'garbage']),
    afterChars: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('error-event'), afterChars: z.number().int(), status: z.number().int() }),
  z.strictObject({ kind: z.literal('flood'), bytes: z.number().int(), isOneEvent: z.boolean() }),
]);

/** One answer of the model; whatever is left out is as usual: plausible words, at once. */
const behaviour = z.strictObject({
  say: z.unknown().optional(),
  chunkChars: z.number().int().positive().optional(),
  paceMs: z.number().min(0).optional(),
  firstTokenMs: z.number().min(0).optional(),
  fault: fault.optional(),
  /** Only for requests whose task asks for an object with this property: `keyTakeaway` is an insight. */
  when: z.strictObject({ asksFor: z.string() }).optional(),
});

export type ModelBehaviour = z.infer<typeof behaviour>;

export const askedOfModel = z.strictObject({
  /** Forgets scripts and requests first. */
  reset: z.boolean().optional(),
  /** The next requests, one each. */
  next: z.array(behaviour).optional(),
  /** Every other request: the first that fits. */
  always: z.union([behaviour, z.array(behaviour)]).optional(),
});
