export { aBank, addQuestion, type StoredQuestion, type TestBank } from './bank.ts';
export { bookCall } from './ledger.ts';
export { aGroup, aPerson, type TestPerson } from './people.ts';
export {
  essay,
  questionsOfEveryKind,
  secretMark,
  shortAnswer,
  singleChoice,
  someQuestions,
  type TestQuestion,
} from './questions.ts';
export { aQuiz } from './quizzes.ts';
