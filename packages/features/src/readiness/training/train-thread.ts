import { parentPort } from 'node:worker_threads';
import { type TrainingRow, trainAgainstRules } from '@debrief/core/pass-training';

/** Rows come in pieces; null says that they are all there. */
const rows: TrainingRow[] = [];
parentPort?.on('message', (piece: TrainingRow[] | null) => {
  if (piece) rows.push(...piece);
  else parentPort?.postMessage(trainAgainstRules(rows));
});
