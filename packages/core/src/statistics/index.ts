export { type AnswerCount, noCount, totalOf } from './answer-count.ts';
export { type AnswerChoice, answerChoices, answerKeys } from './answer-keys.ts';
export { findingLimits, findingsOf, type ItemFinding } from './findings.ts';
export { type ItemStatistics, itemStatistics } from './item-statistics.ts';
export type { ItemMarks, MarkTable } from './mark-table.ts';
export * from './prediction-measures.ts';
export { type QuizStatistics, quizStatistics } from './quiz-statistics.ts';
export { type Third, thirds, toThirds } from './thirds.ts';
