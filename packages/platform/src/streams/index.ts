export { createStreamLedger } from './create-stream-ledger.ts';
export { formatPlace, parsePlace } from './place-text.ts';
export { LeaseLostError, StopRequest } from './stream-end-reasons.ts';
export type {
  FollowOptions,
  StreamEnding,
  StreamKey,
  StreamLedger,
  StreamPart,
  StreamPlace,
  StreamRow,
  StreamStatus,
  StreamWriter,
} from './stream-ledger.ts';
export type { StreamTiming } from './timing.ts';
export { writeOnce } from './write-once.ts';
