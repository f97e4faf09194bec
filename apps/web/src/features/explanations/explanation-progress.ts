import type { AiWaiting, ExplanationEvent, ExplanationState } from '@debrief/contracts';

/** How far the writing has come, as this page has seen it. */
export interface ExplanationProgress {
  phase: 'waiting' | 'writing' | 'ready' | 'stopped' | 'failed';
  /** The JSON text so far, of the newest generation. */
  text: string;
  state: ExplanationState | null;
  inLine: AiWaiting | null;
}

export const nothingYet: ExplanationProgress = { phase: 'waiting', text: '', state: null, inLine: null };

/** As it was found: what is over needs no stream. */
export function progressOf(state: ExplanationState): ExplanationProgress {
  if (state.status === 'ready') return { ...nothingYet, phase: 'ready', state };
  if (state.status === 'stopped' || state.status === 'failed') return { ...nothingYet, phase: state.status };
  return nothingYet;
}

export function advance(
  progress: ExplanationProgress,
  action: ExplanationEvent | { type: 'again' },
): ExplanationProgress {
  switch (action.type) {
    case 'again':
    case 'start':
      return nothingYet;
    case 'waiting':
      return { ...progress, inLine: { place: action.place, expectedMs: action.expectedMs } };
    case 'delta':
      return { ...progress, phase: 'writing', inLine: null, text: progress.text + action.text };
    case 'ready':
      return { ...progress, phase: 'ready', inLine: null, state: action.state };
    case 'stopped':
    case 'failed':
      return { ...progress, phase: action.type, inLine: null };
  }
}
