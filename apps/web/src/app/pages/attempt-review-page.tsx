import type { AttemptView, PaperQuestion } from '@debrief/contracts';
import { PracticeLine } from '../../features/practice/practice-entry.tsx';
import { ReportQuestionButton } from '../../features/question-bank/reports/report-question-button.tsx';
import { ReviewPage } from '../../features/quizzes/review/review-page.tsx';
import { WordsOnQuestion } from './words/words-on-question.tsx';

/** The review of an attempt; what is wrong with a question goes to those who look after the bank. */
export function AttemptReviewPage() {
  return <ReviewPage QuestionAction={Report} QuestionWords={WordsOnQuestion} Lead={PracticeLine} />;
}

function Report({ attempt, question }: { attempt: AttemptView; question: PaperQuestion }) {
  return (
    <ReportQuestionButton
      attemptId={attempt.id}
      questionVersionId={question.questionVersionId}
      number={question.number}
    />
  );
}
