import type { QuestionReviewProps } from '../question-kind.ts';
import { ExplainedAnswers } from '../typed-answer/explained-answers.tsx';

export function ShortAnswerReview({ response, answerKey, lang }: QuestionReviewProps<'short-answer'>) {
  const accepted = answerKey.answers.map((answer) => ({
    ...answer,
    id: answer.text,
    text: (
      <span data-content lang={lang}>
        {answer.text}
      </span>
    ),
  }));
  return (
    <ExplainedAnswers
      mine={response?.text ?? null}
      accepted={accepted}
      explanation={answerKey.explanation}
      lang={lang}
    />
  );
}
