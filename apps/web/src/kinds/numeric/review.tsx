import type { NumericTarget } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import type { QuestionReviewProps } from '../question-kind.ts';
import { ExplainedAnswers } from '../typed-answer/explained-answers.tsx';

export function NumericReview({ response, answerKey, lang }: QuestionReviewProps<'numeric'>) {
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
      accepted={accepted}
      explanation={answerKey.explanation}
      lang={lang}
    />
  );
}

function useTargetText() {
  const t = useTranslations('review');
  return (target: NumericTarget) => {
    if (target.type === 'range') return t('range', { min: target.min, max: target.max });
    if (Number(target.tolerance) === 0) return t('exactly', { value: target.value });
    return t('tolerance', { value: target.value, tolerance: target.tolerance });
  };
}
