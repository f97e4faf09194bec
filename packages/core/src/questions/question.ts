/** The words for questions and their parts; what is of one kind alone stands in its folder. */
export type { Question, QuestionKind, QuestionResponse } from './kind-definitions.ts';
export { questionKinds } from './kind-definitions.ts';
export type * from './kinds/choice/question.ts';
export type * from './kinds/essay/question.ts';
export type * from './kinds/estimation/question.ts';
export type * from './kinds/gap-fill/question.ts';
export type * from './kinds/matching/question.ts';
export type * from './kinds/numeric/question.ts';
export type * from './kinds/ordering/question.ts';
export type * from './kinds/short-answer/question.ts';
export type * from './kinds/true-false/question.ts';
export type * from './question-text.ts';
