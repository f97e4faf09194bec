import type { Answer, AttemptView, PaperQuestion, Reveal } from '@debrief/contracts';
import { applyHints, pointsForCredit, revealQuestion, scoreResponse } from '@debrief/core';
import { type DeviceAnswer, type DeviceAttempt, deadlineOf } from './device-attempt.ts';

/** The paper as the player shows it, with what was done on this device; all times by its clock. */
export function toDeviceView(device: DeviceAttempt, now: number): AttemptView {
  const { attempt } = device.paper;
  const deadline = deadlineOf(device);
  return {
    ...attempt,
    startedAt: new Date(device.startedAt ?? now).toISOString(),
    serverNow: new Date(now).toISOString(),
    deadlineAt: deadline === null ? null : new Date(deadline).toISOString(),
    allowsPause: false,
    position: device.position,
    questions: attempt.questions.map((question) => toDeviceQuestion(device, question)),
  };
}

function toDeviceQuestion(device: DeviceAttempt, question: PaperQuestion): PaperQuestion {
  const done = device.answers[question.questionVersionId];
  if (!done) return question;
  return {
    ...question,
    answer: toAnswer(device, question, done),
    reveal: done.isChecked ? revealOnDevice(device, question.questionVersionId) : null,
  };
}

function toAnswer(
  device: DeviceAttempt,
  { questionVersionId, answer }: PaperQuestion,
  done: DeviceAnswer,
): Answer {
  const { response, revision, struckOptionIds, timeSpentMs, confidence, isFlagged, isChecked } = done;
  const hints = device.paper.keys?.[questionVersionId]?.hints ?? [];
  return {
    ...answer,
    ...{ response, revision, struckOptionIds, timeSpentMs, confidence, isFlagged, isChecked },
    takenHints: hints.slice(0, done.hintsTaken).map((hint) => hint.text),
    savedAt: revision > 0 ? new Date(done.answeredAt).toISOString() : null,
  };
}

/** Null without the key, as in an exam. */
export function revealOnDevice(device: DeviceAttempt, questionVersionId: string): Reveal | null {
  const question = device.paper.keys?.[questionVersionId];
  const place = device.paper.attempt.questions.find((each) => each.questionVersionId === questionVersionId);
  if (!question || !place) return null;
  const done = device.answers[questionVersionId];
  const scored = scoreResponse(question, done?.response ?? null);
  const credit = applyHints(scored.credit, question, done?.hintsTaken ?? 0);
  return {
    key: revealQuestion(question),
    outcome: scored.outcome,
    ...(scored.remark && { remark: scored.remark }),
    ...(scored.matched?.gapIds && { rightGapIds: scored.matched.gapIds }),
    points: pointsForCredit(credit, place.maxPoints),
  };
}
