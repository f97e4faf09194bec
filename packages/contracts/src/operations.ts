import { z } from 'zod';
import { idSchema, instantSchema } from './ids.ts';

/** Why a job failed, as far as it decides what helps; the catalogue says both in words. */
export const failureClassSchema = z.enum([
  /** A worker process died while it ran, twice. */
  'died',
  'database',
  'interrupted',
  'model',
  'mail',
  /** What it was about is not there any more. */
  'gone',
  /** Written by another version, or not by this program. */
  'payload',
  'program',
]);
export type FailureClass = z.infer<typeof failureClassSchema>;

const countSchema = z.number().int().nonnegative();
/** The queue's own name of a job: a number as text. */
const queueJobIdSchema = z.string().regex(/^\d{1,19}$/);

export const runningJobSchema = z.object({
  jobId: queueJobIdSchema,
  task: z.string(),
  startedAt: instantSchema,
});

export const workerViewSchema = z.object({
  /** Of the process, short; it says nothing of the machine. */
  name: z.string(),
  startedAt: instantSchema,
  seenAt: instantSchema,
  state: z.enum(['alive', 'stopped', 'gone']),
  slotCount: countSchema,
  running: z.array(runningJobSchema),
  /** Of the last five minutes. */
  finishedCount: countSchema,
  latencyP95Ms: z.number().nullable(),
});
export type WorkerView = z.infer<typeof workerViewSchema>;

export const taskCountSchema = z.object({
  task: z.string(),
  waitingCount: countSchema,
  delayedCount: countSchema,
  retryingCount: countSchema,
  runningCount: countSchema,
  failedCount: countSchema,
  nextAt: instantSchema.nullable(),
});
export type TaskCount = z.infer<typeof taskCountSchema>;

export const failedGroupSchema = z.object({
  failure: failureClassSchema,
  task: z.string(),
  count: countSchema,
  newest: z.object({
    jobId: queueJobIdSchema,
    /** For the administrator alone; it is no sentence for people. */
    message: z.string(),
    failedAt: instantSchema,
    attemptCount: countSchema,
  }),
});
export type FailedGroup = z.infer<typeof failedGroupSchema>;

export const alertKindSchema = z.enum(['depth', 'latency', 'latency-p95', 'failed', 'no-worker']);
export type AlertKind = z.infer<typeof alertKindSchema>;
export const alertSeveritySchema = z.enum(['warning', 'critical']);

export const alertSchema = z.object({
  id: idSchema,
  kind: alertKindSchema,
  severity: alertSeveritySchema,
  /** Jobs, milliseconds or workers, as the kind says. */
  value: z.number(),
  threshold: z.number(),
  beganAt: instantSchema,
  endedAt: instantSchema.nullable(),
});
export type Alert = z.infer<typeof alertSchema>;

export const queueFiguresSchema = z.object({
  /** Due and not begun. */
  waitingCount: countSchema,
  /** How long the oldest of them has been due; null when none waits. */
  oldestMs: z.number().nullable(),
  runningCount: countSchema,
  delayedCount: countSchema,
  failedCount: countSchema,
  aliveWorkerCount: countSchema,
});
export type QueueFigures = z.infer<typeof queueFiguresSchema>;

export const cronViewSchema = z.object({
  task: z.string(),
  match: z.string(),
  lastAt: instantSchema.nullable(),
});

/** As this server process knows it. */
export const providerViewSchema = z.object({
  provider: z.string(),
  state: z.enum(['closed', 'open', 'half-open']),
  inFlightCount: countSchema,
  waitingCount: countSchema,
  restingUntil: instantSchema.nullable(),
});

export const queueViewSchema = z.object({
  now: instantSchema,
  figures: queueFiguresSchema,
  workers: z.array(workerViewSchema),
  tasks: z.array(taskCountSchema),
  failed: z.array(failedGroupSchema),
  cron: z.array(cronViewSchema),
  providers: z.array(providerViewSchema),
  /** Open ones first, then those of the last day. */
  alerts: z.array(alertSchema),
});
export type QueueView = z.infer<typeof queueViewSchema>;

/** One job, or all that failed alike. */
export const failedJobsInput = z.union([
  z.strictObject({ jobId: queueJobIdSchema }),
  z.strictObject({ task: z.string().max(100), failure: failureClassSchema }),
]);
export type FailedJobs = z.infer<typeof failedJobsInput>;
export const changedJobsSchema = z.object({ changedCount: countSchema });
