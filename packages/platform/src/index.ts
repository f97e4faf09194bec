export type { Actor } from './actor.ts';
export type { Bus } from './bus/bus.ts';
export { type Clock, systemClock } from './clock/clock.ts';
export * from './errors/index.ts';
export * from './events/index.ts';
export type { JobKey, JobRecords } from './job-records/job-records.ts';
export * from './jobs/index.ts';
export type { LiveEvents } from './live-events/live-events.ts';
export { createLogger, type Logger } from './logger.ts';
export * from './mail/index.ts';
export { newId } from './new-id.ts';
export * from './procedures/index.ts';
export type { Services } from './services.ts';
export * from './settings/index.ts';
export type {
  StreamKey,
  StreamLedger,
  StreamPart,
  StreamPlace,
  StreamRow,
  StreamStatus,
  StreamWriter,
} from './streams/stream-ledger.ts';
