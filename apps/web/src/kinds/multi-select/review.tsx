import { ExplainedOptions } from '../option-list/explained-options.tsx';
import type { QuestionReviewProps } from '../question-kind.ts';

export function MultiSelectReview({
  question,
  response,
  struckOptionIds,
  answerKey,
  lang,
}: QuestionReviewProps<'multi-select'>) {
  return (
    <ExplainedOptions
      options={question.options}
      chosenIds={response?.optionIds ?? []}
      struckIds={struckOptionIds}
      rightIds={answerKey.rightOptionIds}
      explanations={answerKey.optionExplanations}
      explanation={answerKey.explanation}
      lang={lang}
    />
  );
}
