export { followExamDay } from './exam-day/follow-exam-day.ts';
export { forecastReviews } from './forecast-reviews.ts';
export { noteExtraHint } from './hint-queries.ts';
export { practicePersonalData } from './personal-data.ts';
export { practiceRouter } from './router.ts';
export { takeInAttempt } from './take-in-attempt.ts';
export { practiceSubscriptions, takeInAttemptTask } from './tasks.ts';
