import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  adviseExamPlan,
  type ExamDateInput,
  type ExamPlanAdvice,
  type ExamReviewPlan,
  planExamReviews,
} from '@debrief/core';

export interface AdvisedPlan {
  plan: ExamReviewPlan;
  advice: ExamPlanAdvice;
}

/** So many cards are planned sooner than a thread starts. */
const fewCards = 60;

/** Plans in a thread of its own where it would take long, so that others are answered meanwhile. */
export async function planOffThread(input: ExamDateInput): Promise<AdvisedPlan> {
  if (input.cards.length <= fewCards) return planWithAdvice(input);
  const thread = new Worker(new URL('./plan-thread.ts', import.meta.url));
  try {
    const answered = once(thread, 'message');
    thread.postMessage(input);
    const [advised] = (await answered) as [AdvisedPlan];
    return advised;
  } finally {
    await thread.terminate();
  }
}

export function planWithAdvice(input: ExamDateInput): AdvisedPlan {
  const plan = planExamReviews(input);
  return { plan, advice: adviseExamPlan(input, plan) };
}
