import type { AiWaiting, InsightEvent, InsightState } from '@debrief/contracts';

/** How far the writing has come, as this page has seen it. */
export interface InsightProgress {
  phase: 'waiting' | 'writing' | 'ready' | 'stopped' | 'failed';
  /** The JSON text so far, of the newest generation. */
  text: string;
  state: InsightState | null;
  /** Why it failed. */
  reason: string | null;
  /** The place in line while the model's provider is busy. */
  inLine: AiWaiting | null;
}

export type InsightAction = InsightEvent | { type: 'again' };

export const nothingYet: InsightProgress = {
  phase: 'waiting',
  text: '',
  state: null,
  reason: null,
  inLine: null,
};

export function advance(progress: InsightProgress, action: InsightAction): InsightProgress {
  switch (action.type) {
    case 'again':
    case 'start':
      return nothingYet;
    case 'waiting':
      return { ...progress, inLine: { place: action.place, expectedMs: action.expectedMs } };
    case 'delta':
      return { ...progress, phase: 'writing', inLine: null, text: progress.text + action.text };
    case 'ready':
      return { ...progress, phase: 'ready', state: action.state };
    case 'stopped':
      return { ...progress, phase: 'stopped' };
    case 'failed':
      return { ...progress, phase: 'failed', reason: action.reason };
  }
}
