import { QuestionPage } from '../../features/question-bank/question/question-page.tsx';

/** A question of the bank, with what other rooms know of it. */
export function BankQuestionPage() {
  return <QuestionPage />;
}
