export type {
  CallOptions,
  InputOf,
  MutationOptions,
  MutationProcedure,
  OutputOf,
  ProcedurePath,
  QueryProcedure,
  SubscriptionProcedure,
  WatchOptions,
} from './calls.ts';
export { createDebriefClient, type DebriefClient, type DebriefClientOptions } from './create-client.ts';
export { DebriefError, type ErrorIssue, isDebriefError } from './errors.ts';
export type * from './generated/api.ts';
export type { PartialExplanation, PartialExplanationUpdate } from './partial-explanation.ts';
export type { PartialInsightUpdate } from './partial-insights.ts';
export { type DeepPartial, parsePartialJson } from './partial-json/index.ts';
export type { RetryOptions } from './retries.ts';
export type { Session } from './session.ts';
export { toDebriefError } from './to-debrief-error.ts';
