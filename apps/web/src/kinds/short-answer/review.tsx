import { useTranslations } from 'use-intl';
import type { QuestionReviewProps } from '../question-kind.ts';
import { ExplainedAnswers } from '../typed-answer/explained-answers.tsx';
import { groupAccepted } from '../typed-answer/group-accepted.ts';

export function ShortAnswerReview({ response, answerKey, lang }: QuestionReviewProps<'short-answer'>) {
  const t = useTranslations('review');
  const accepted = groupAccepted(answerKey.answers).map(({ texts, ...group }) => ({
    ...group,
    id: texts.join('\n'),
    text: texts.map((text, index) => (
      <span key={text}>
        {index > 0 && ` ${t('or')} `}
        <span data-content lang={lang}>
          {text}
        </span>
      </span>
    )),
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
