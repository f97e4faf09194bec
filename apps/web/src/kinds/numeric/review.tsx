import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import type { QuestionReviewProps } from '../question-kind.ts';
import { ExplainedAnswers } from '../typed-answer/explained-answers.tsx';
import { useTargetText } from './use-target-text.ts';

export function NumericReview({ response, answerKey, remark, lang }: QuestionReviewProps<'numeric'>) {
  const t = useTranslations('review');
  const describe = useTargetText();
  const accepted = answerKey.answers.map(({ target, creditPercent, explanation }) => ({
    id: JSON.stringify(target),
    creditPercent,
    explanation,
    text: (
      <span className="numbers">
        {describe(target)}{' '}
        {answerKey.unit && (
          <Markdown lang={lang} isInline>
            {answerKey.unit}
          </Markdown>
        )}
      </span>
    ),
  }));
  return (
    <ExplainedAnswers
      mine={response?.text ?? null}
      remark={remark && t(`remark.${remark}`)}
      accepted={accepted}
      explanation={answerKey.explanation}
      lang={lang}
    />
  );
}
