export { adviseExamPlan, type ExamPlanAdvice } from './advise-exam-plan.ts';
export { type FsrsWeights, MemoryModel } from './card-memory.ts';
export type { ExamCard } from './exam-card.ts';
export { type ExamDateInput, type ExamReviewPlan, planExamReviews } from './plan-exam-reviews.ts';
