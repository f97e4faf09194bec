import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
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
  const text = response?.text ?? '';
  const isNoNumber = text.trim() !== '' && !/\p{Nd}/u.test(text);
  const hint = question.needsUnit ? t('numberWithUnit') : t('numberHint');
  return (
    <TypedAnswer
      text={text}
      description={isNoNumber ? t('notANumber') : hint}
      inputMode={question.needsUnit ? 'text' : 'decimal'}
      unit={
        question.unit && (
          <Markdown lang={lang} isInline>
            {question.unit}
          </Markdown>
        )
      }
      lang={lang}
      onText={(typed) => onAnswer(typed ? { kind: 'numeric', text: typed } : null)}
      onEnter={onEnter}
    />
  );
}
