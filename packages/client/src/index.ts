export type { AppRouter } from '@debrief/features/router';
export { createDebriefClient, type DebriefClient, type DebriefClientOptions } from './create-client.ts';
export { DebriefError, toDebriefError } from './errors.ts';
export type { PartialInsightOptions, PartialInsightUpdate } from './partial-insights.ts';
export { type DeepPartial, parsePartialJson } from './partial-json/index.ts';
export type { Session } from './session.ts';
