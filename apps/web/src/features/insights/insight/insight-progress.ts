import type { AiWaiting, InsightEvent, InsightState } from '@debrief/contracts';

/** How far the writing has come, as this page has seen it. */
export interface InsightProgress {
  phase: 'waiting' | 'writing' | 'ready' | 'stopped' | 'failed';
  /** The JSON text so far, of the newest generation. */
  text: string;
  /** The whole of it; while it is written anew, what was there before. */
  state: InsightState | null;
  /** Why it failed. */
  reason: string | null;
  /** The place in line while the model's provider is busy. */
  inLine: AiWaiting | null;
  /** The text was thrown away halfway and begins anew. */
  hasStartedOver: boolean;
}

export type InsightAction = InsightEvent | { type: 'again' };

export const nothingYet: InsightProgress = {
  phase: 'waiting',
  text: '',
  state: null,
  reason: null,
  inLine: null,
  hasStartedOver: false,
};

export function advance(progress: InsightProgress, action: InsightAction): InsightProgress {
  switch (action.type) {
    case 'again':
      return { ...nothingYet, state: progress.state };
    case 'start':
      return { ...nothingYet, state: progress.state, hasStartedOver: progress.text !== '' };
    case 'waiting':
      return { ...progress, inLine: { place: action.place, expectedMs: action.expectedMs } };
    case 'delta':
      return { ...progress, phase: 'writing', state: null, inLine: null, text: progress.text + action.text };
    case 'ready':
      return { ...progress, phase: 'ready', state: action.state };
    case 'stopped':
      return { ...progress, phase: 'stopped' };
    case 'failed':
      return { ...progress, phase: 'failed', reason: action.reason };
  }
}
