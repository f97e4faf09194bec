import { parentPort } from 'node:worker_threads';
import { type AnswerRecord, type MasteryConstants, refitMastery } from '@debrief/core';

/** Answers come in pieces; the constants in use say that they are all there. */
const answers: AnswerRecord[] = [];
parentPort?.on('message', (piece: AnswerRecord[] | MasteryConstants) => {
  if (Array.isArray(piece)) answers.push(...piece);
  else parentPort?.postMessage(refitMastery(answers, piece));
});
