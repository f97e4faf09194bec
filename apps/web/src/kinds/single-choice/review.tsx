import { ExplainedOptions } from '../option-list/explained-options.tsx';
import type { QuestionReviewProps } from '../question-kind.ts';

export function SingleChoiceReview({
  question,
  response,
  struckOptionIds,
  answerKey,
  lang,
}: QuestionReviewProps<'single-choice'>) {
  return (
    <ExplainedOptions
      options={question.options}
      chosenIds={response ? [response.optionId] : []}
      struckIds={struckOptionIds}
      rightIds={answerKey.rightOptionIds}
      explanations={answerKey.optionExplanations}
      explanation={answerKey.explanation}
      lang={lang}
    />
  );
}
