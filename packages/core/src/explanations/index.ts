export { wordsOnAnswer, wordsOnKey } from './authored-words.ts';
export {
  type AnsweredQuestion,
  type CheckQuestion,
  explainQuestionByRules,
  explainWrongByRules,
} from './explain-by-rules.ts';
export { findLeak, type Leak } from './find-leak.ts';
export { scoreFitting } from './fitting.ts';
export { type OpenQuestion, writeHintByRules } from './hint-by-rules.ts';
