import type { QuestionDetail } from '@debrief/contracts';
import { QuestionPage } from '../../features/question-bank/question/question-page.tsx';
import { QuestionStatisticsCard } from '../../features/statistics/question-statistics-card.tsx';

/** A question of the bank, with what other rooms know of it. */
export function BankQuestionPage() {
  return <QuestionPage Statistics={Statistics} />;
}

function Statistics({ detail }: { detail: QuestionDetail }) {
  return <QuestionStatisticsCard questionId={detail.id} canCorrect={detail.canEdit} />;
}
