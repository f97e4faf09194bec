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
  return (
    <TypedAnswer
      text={text}
      description={isNoNumber ? t('notANumber') : t('numberHint')}
      inputMode="decimal"
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
