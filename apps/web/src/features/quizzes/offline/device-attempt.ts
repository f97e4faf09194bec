import type { Confidence, DevicePaper, QuestionResponse } from '@debrief/contracts';

/** What the student did with one question of a paper on this device. */
export interface DeviceAnswer {
  saveKey: string;
  response: QuestionResponse | null;
  revision: number;
  answeredAt: number;
  timeSpentMs: number;
  confidence: Confidence | null;
  struckOptionIds: string[];
  isFlagged: boolean;
  hintsTaken: number;
  isChecked: boolean;
}

/**
 * A downloaded paper: ready -> running (opened) -> waiting (submitted here) -> gone once handed in.
 * refused: the server would not take it; it stays here until the student throws it away. Times are by this device.
 */
export interface DeviceAttempt {
  userId: string;
  paper: DevicePaper;
  state: 'ready' | 'running' | 'waiting' | 'refused';
  startedAt: number | null;
  submittedAt: number | null;
  position: number;
  answers: Record<string, DeviceAnswer>;
}

export function newDeviceAttempt(userId: string, paper: DevicePaper): DeviceAttempt {
  return {
    userId,
    paper,
    state: 'ready',
    startedAt: null,
    submittedAt: null,
    position: 1,
    answers: {},
  };
}

/** By this device's clock; null while it was not opened, or untimed. */
export function deadlineOf({ startedAt, paper }: DeviceAttempt): number | null {
  return startedAt === null || paper.timeLimitMs === null ? null : startedAt + paper.timeLimitMs;
}

/** True when it can no longer be begun. */
export function isPastStart({ state, paper }: DeviceAttempt, now: number): boolean {
  return state === 'ready' && Date.parse(paper.startUntil) < now;
}
