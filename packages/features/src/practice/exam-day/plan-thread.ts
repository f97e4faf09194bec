import { parentPort } from 'node:worker_threads';
import type { ExamDateInput } from '@debrief/core';
import { planWithAdvice } from './plan-off-thread.ts';

parentPort?.on('message', (input: ExamDateInput) => {
  parentPort?.postMessage(planWithAdvice(input));
});
