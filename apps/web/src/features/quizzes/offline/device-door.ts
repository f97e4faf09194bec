import type { SaveAnswerResult } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { newId } from '../../../new-id.ts';
import type { PendingSave } from '../player/answers/answer-state.ts';
import type { AttemptDoor } from '../player/door/attempt-door.tsx';
import { type DeviceAnswer, type DeviceAttempt, deadlineOf } from './device-attempt.ts';
import { changeDeviceAttempt } from './device-shelf.ts';
import { revealOnDevice, toDeviceView } from './device-view.ts';

const graceMs = 30_000;

interface DeviceDoorOptions {
  attemptId: string;
  /** Sends the whole attempt to the server; null when it cannot be reached now. */
  handIn: () => Promise<ScoreCard | null>;
}

/** Answers go no further than this device; the server gets them all at once at the end. */
export function createDeviceDoor({ attemptId, handIn }: DeviceDoorOptions): AttemptDoor {
  return {
    async save(questionVersionId, save) {
      const device = await changeRunning(attemptId, (before) => withSave(before, questionVersionId, save));
      return toResult(device, questionVersionId, save);
    },
    async mark(questionVersionId, mark) {
      await changeRunning(attemptId, (device) => withAnswer(device, questionVersionId, mark));
    },
    async reach(position) {
      await changeRunning(attemptId, (device) => ({ ...device, position }));
    },
    async takeHint(questionVersionId) {
      const device = await changeRunning(attemptId, (before) => withHint(before, questionVersionId));
      return viewed(device, questionVersionId)?.answer.takenHints ?? [];
    },
    async submit() {
      await changeDeviceAttempt(attemptId, (device) =>
        device.state === 'running' ? { ...device, state: 'waiting', submittedAt: Date.now() } : device,
      );
      return handIn();
    },
  };
}

async function changeRunning(
  attemptId: string,
  change: (device: DeviceAttempt) => DeviceAttempt,
): Promise<DeviceAttempt> {
  const changed = await changeDeviceAttempt(attemptId, (device) =>
    device.state === 'running' ? change(device) : device,
  );
  if (!changed) throw new Error('The paper is not on this device.');
  return changed;
}

function withAnswer(
  device: DeviceAttempt,
  questionVersionId: string,
  change: Partial<DeviceAnswer>,
): DeviceAttempt {
  const answer = { ...(device.answers[questionVersionId] ?? newAnswer()), ...change };
  return { ...device, answers: { ...device.answers, [questionVersionId]: answer } };
}

function newAnswer(): DeviceAnswer {
  return {
    saveKey: newId(),
    response: null,
    revision: 0,
    answeredAt: Date.now(),
    timeSpentMs: 0,
    confidence: null,
    struckOptionIds: [],
    isFlagged: false,
    hintsTaken: 0,
    isChecked: false,
  };
}

/** A checked question is closed, and after the time nothing counts. */
function withSave(device: DeviceAttempt, questionVersionId: string, save: PendingSave): DeviceAttempt {
  if (device.answers[questionVersionId]?.isChecked || isOver(device)) return device;
  const { saveKey, response, timeSpentMs, struckOptionIds, confidence } = save;
  return withAnswer(device, questionVersionId, {
    ...{ saveKey, response, timeSpentMs, struckOptionIds },
    ...(confidence !== undefined && { confidence }),
    revision: (device.answers[questionVersionId]?.revision ?? 0) + 1,
    answeredAt: Date.now(),
    isChecked: save.check && device.paper.keys !== null,
  });
}

function withHint(device: DeviceAttempt, questionVersionId: string): DeviceAttempt {
  const ladder = device.paper.keys?.[questionVersionId]?.hints ?? [];
  const before = device.answers[questionVersionId];
  if (before?.isChecked) return device;
  const hintsTaken = Math.min((before?.hintsTaken ?? 0) + 1, ladder.length);
  return withAnswer(device, questionVersionId, { hintsTaken });
}

function isOver(device: DeviceAttempt): boolean {
  const deadline = deadlineOf(device);
  return deadline !== null && Date.now() > deadline + graceMs;
}

function toResult(device: DeviceAttempt, questionVersionId: string, save: PendingSave): SaveAnswerResult {
  const done = device.answers[questionVersionId];
  if (done?.saveKey !== save.saveKey) {
    const current = viewed(device, questionVersionId)?.answer;
    if (!current) throw new Error('The question is not on this paper.');
    return { status: 'closed', current };
  }
  return {
    status: 'saved',
    revision: done.revision,
    savedAt: new Date(done.answeredAt).toISOString(),
    reveal: done.isChecked ? revealOnDevice(device, questionVersionId) : null,
  };
}

function viewed(device: DeviceAttempt, questionVersionId: string) {
  return toDeviceView(device, Date.now()).questions.find(
    (each) => each.questionVersionId === questionVersionId,
  );
}
