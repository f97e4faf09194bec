import { type AnswerState, isUnsaved } from './answer-state.ts';

export interface KeeperSnapshot {
  answers: ReadonlyMap<string, AnswerState>;
  unsavedCount: number;
  /** The server is not reached: what is unsaved is kept on this device. */
  isUnreached: boolean;
  lastSavedAt: string | null;
}

export function takeSnapshot(
  answers: ReadonlyMap<string, AnswerState>,
  isUnreached: boolean,
): KeeperSnapshot {
  const states = [...answers.values()];
  return {
    answers: new Map(answers),
    unsavedCount: states.filter(isUnsaved).length,
    isUnreached,
    lastSavedAt: states.reduce<string | null>((last, { server }) => later(last, server.savedAt), null),
  };
}

function later(a: string | null, b: string | null): string | null {
  return (a ?? '') > (b ?? '') ? a : b;
}
