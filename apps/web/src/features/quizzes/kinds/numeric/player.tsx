import { useTranslations } from 'use-intl';
import { Markdown } from '../../../../ui/markdown/markdown.tsx';
import type { QuestionPlayerProps } from '../question-kind.ts';
import { TypedAnswer } from '../typed-answer/typed-answer.tsx';

export function NumericPlayer({
  question,
  response,
  lang,
  onAnswer,
  onEnter,
}: QuestionPlayerProps<'numeric'>) {
  const t = useTranslations('kinds');
  return (
    <TypedAnswer
      text={response?.text ?? ''}
      description={t('numberHint')}
      inputMode="decimal"
      unit={
        question.unit && (
          <Markdown lang={lang} isInline>
            {question.unit}
          </Markdown>
        )
      }
      lang={lang}
      onText={(text) => onAnswer(text ? { kind: 'numeric', text } : null)}
      onEnter={onEnter}
    />
  );
}
