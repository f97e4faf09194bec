import { ExplainedOptions } from '../option-list/explained-options.tsx';
import type { QuestionReviewProps } from '../question-kind.ts';
import { useTruths } from './truths.ts';

export function TrueFalseReview({ response, answerKey, lang }: QuestionReviewProps<'true-false'>) {
  const { truths, lang: optionLang } = useTruths();
  return (
    <ExplainedOptions
      options={truths}
      chosenIds={response ? [String(response.value)] : []}
      struckIds={[]}
      rightIds={[String(answerKey.isTrue)]}
      explanations={{ true: answerKey.trueExplanation, false: answerKey.falseExplanation }}
      explanation={answerKey.explanation}
      lang={lang}
      optionLang={optionLang}
    />
  );
}
