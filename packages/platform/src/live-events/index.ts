export { createLiveEvents } from './create-live-events.ts';
export { guardStream } from './guard-stream.ts';
export type { LiveEvents } from './live-events.ts';
export { eventsRouter } from './router.ts';
export { announcePersonEnd, announceSessionEnd } from './session-end.ts';
