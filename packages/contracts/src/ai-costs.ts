import { z } from 'zod';
import { rulesReasonSchema } from './ai.ts';
import { daySchema, idSchema, instantSchema } from './ids.ts';

const count = z.number().int();
/** Whole micro-dollars: 1 USD = 1,000,000. */
const micros = z.number().int();

/** `provider:model` as it is configured. */
export const modelNameSchema = z
  .string()
  .trim()
  .max(200)
  .regex(/^[a-z][a-z-]*:\S+$/, 'A model such as "google:gemini-3.8-flash".');

// What was used

export const usageGroupingSchema = z.enum(['feature', 'model', 'person', 'group', 'day']);
export type UsageGrouping = z.infer<typeof usageGroupingSchema>;

/** Of persons who are in no group. */
export const noGroup = 'none';

export const longestRangeDays = 1_100;
const rangeSchema = z.object({
  /** Days of UTC, both included. */
  from: daySchema,
  to: daySchema,
});

function isRange({ from, to }: z.infer<typeof rangeSchema>): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days >= 0 && days < longestRangeDays;
}
const rangeProblem = 'A range of days begins before it ends, and is three years long at most.';

const usageFilter = rangeSchema.extend({
  feature: z.string().max(100).optional(),
  model: z.string().max(200).optional(),
  userId: idSchema.optional(),
  groupId: z.union([idSchema, z.literal(noGroup)]).optional(),
});
export const usageFilterSchema = usageFilter.refine(isRange, rangeProblem);
export type UsageFilter = z.infer<typeof usageFilterSchema>;

export const getUsageInput = usageFilter
  .extend({ groupBy: usageGroupingSchema })
  .refine(isRange, rangeProblem);
export type GetUsage = z.infer<typeof getUsageInput>;

const usageFigures = z.object({
  /** Answers that were asked for, however they came. */
  callCount: count,
  modelCount: count,
  /** From the cache, or from somebody else's call that asked the same at the same time. */
  cachedCount: count,
  rulesCount: count,
  /** A model was asked and no answer of it could be used. */
  failedCount: count,
  inputTokens: count,
  /** A part of the input. */
  cachedInputTokens: count,
  outputTokens: count,
  /** A part of the output. */
  reasoningTokens: count,
  /** As it was billed at the time. */
  costMicros: micros,
  /** Booked later, on demand; never part of `costMicros`. */
  correctionMicros: micros,
  /** Calls with tokens whose model had no price: their cost is not known, and not 0. */
  unpricedCount: count,
});
export type UsageFigures = z.infer<typeof usageFigures>;

export const usageReportSchema = z.object({
  total: usageFigures,
  /** Dearest first, at most 200; days in their order. A call of a person in two groups counts in both. */
  rows: z.array(usageFigures.extend({ key: z.string(), name: z.string().nullable() })),
  rowCount: count,
  /** By day and by the six dearest keys; null stands for all others. */
  days: z.array(
    z.object({
      day: daySchema,
      key: z.string().nullable(),
      costMicros: micros,
      callCount: count,
      tokenCount: count,
    }),
  ),
  /** Whose calls these are, where the filter names a person or a group. */
  personName: z.string().nullable(),
  groupName: z.string().nullable(),
});
export type UsageReport = z.infer<typeof usageReportSchema>;
export type UsageRow = UsageReport['rows'][number];

const spread = z.object({ count, mean: z.number(), p50: z.number(), p95: z.number() });

export const usageFindingsSchema = z.object({
  /** Of insights that a model wrote and whose price is known, in micro-dollars. */
  insightCost: spread,
  firstWordMs: spread,
  /** Students who caused a call. */
  activeStudents: count,
  costMicros: micros,
  /** Students with an exam passed within the range. */
  passedStudents: count,
  failures: z.array(z.object({ code: z.string(), count })),
  rules: z.array(z.object({ why: rulesReasonSchema.or(z.string()), count })),
  savings: z.object({
    hitCount: count,
    /** What the calls cost whose answers were given again. */
    savedMicros: micros,
    /** Hits whose first call is no longer in the book, or had no price. */
    unknownCount: count,
    providerCachedTokens: count,
    providerSavedMicros: micros,
  }),
});
export type UsageFindings = z.infer<typeof usageFindingsSchema>;

/** Days of UTC, both included. */
export const usageRangeSchema = rangeSchema.refine(isRange, rangeProblem);

/** What models claimed in debriefs, and what of it was dropped because the attempt does not bear it out. */
export const claimCountsSchema = z.array(z.object({ model: z.string(), written: count, dropped: count }));
export type ClaimCounts = z.infer<typeof claimCountsSchema>;

// What it costs

/** At most a thousand dollars for a thousand tokens. */
const price = z.number().int().min(0).max(1_000_000_000_000);

const priceFigures = z.object({
  /** Micro-dollars per million tokens. */
  inputMicros: price,
  cachedInputMicros: price,
  outputMicros: price,
});

export const modelPriceSchema = priceFigures.extend({
  /** Days of UTC: from inclusive, to exclusive; null = until further notice. */
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  note: z.string(),
  source: z.string(),
  /** Null: it came with the product, or its author is gone. */
  enteredBy: z.string().nullable(),
  enteredAt: instantSchema,
});
export type ModelPriceView = z.infer<typeof modelPriceSchema>;

export const pricesViewSchema = z.object({
  /** Of UTC. */
  today: daySchema,
  models: z.array(
    z.object({
      model: z.string(),
      /** Calls of the last 30 days that used tokens, and those of them whose cost is not known. */
      callCount: count,
      unpricedCount: count,
      prices: z.array(modelPriceSchema),
    }),
  ),
  /** The last 50 changes. */
  changes: z.array(
    z.object({
      id: idSchema,
      model: z.string(),
      action: z.enum(['added', 'ended', 'corrected']),
      changedBy: z.string().nullable(),
      changedAt: instantSchema,
      validFrom: daySchema,
      validTo: daySchema.nullable(),
      note: z.string(),
      /** Null when no difference was booked. */
      correction: z.object({ callCount: count, differenceMicros: micros }).nullable(),
    }),
  ),
});
export type PricesView = z.infer<typeof pricesViewSchema>;

const newPrice = priceFigures.extend({
  model: modelNameSchema,
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  note: z.string().trim().max(500).default(''),
  source: z.string().trim().max(300).default(''),
});
const endsLater = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
  validTo === null || validTo > validFrom;
const endProblem = { path: ['validTo'], message: 'A price ends after it begins.' };

export const previewPriceInput = newPrice.refine(endsLater, endProblem);
export const setPriceInput = newPrice
  .extend({
    /** Books the difference for calls that were billed otherwise, as a correction beside them. */
    isDifferenceBooked: z.boolean(),
  })
  .strict()
  .refine(endsLater, endProblem);
export type NewPrice = z.infer<typeof previewPriceInput>;
export type SetPrice = z.infer<typeof setPriceInput>;

export const endPriceInput = z.strictObject({
  model: modelNameSchema,
  validFrom: daySchema,
  /** The first day without it. */
  endsOn: daySchema,
});
export type EndPrice = z.infer<typeof endPriceInput>;

export const pricePreviewSchema = z.object({
  /** Prices that this one replaces or shortens. */
  replaced: z.array(modelPriceSchema),
  /** Calls that were billed otherwise, and what they were and would have been billed, in micro-dollars. */
  callCount: count,
  billedMicros: micros,
  newMicros: micros,
  /** Calls of those days that asked several times: not in question, since the other tries may have been another model's. */
  leftOutCount: count,
});
export type PricePreview = z.infer<typeof pricePreviewSchema>;

export const bookedPriceSchema = z.object({
  correctedCallCount: count,
  differenceMicros: micros,
});

// What it would cost

export const measuredCostsSchema = z.object({
  /** The days that were looked at, of UTC. */
  from: daySchema,
  to: daySchema,
  /** Insights that a model wrote. */
  callCount: count,
  neededCount: count,
  callsPerInsight: z.number(),
  inputTokensPerCall: z.number(),
  outputTokensPerCall: z.number(),
  /** The model that wrote most of them, and its price today. */
  model: z.string().nullable(),
  price: priceFigures.nullable(),
  /** Everything that was billed and corrected in these days. */
  costMicros: micros,
  activePeople: count,
});
export type MeasuredCosts = z.infer<typeof measuredCostsSchema>;
