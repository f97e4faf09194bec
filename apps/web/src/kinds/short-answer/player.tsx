import { useTranslations } from 'use-intl';
import type { QuestionPlayerProps } from '../question-kind.ts';
import { TypedAnswer } from '../typed-answer/typed-answer.tsx';

export function ShortAnswerPlayer({
  question,
  response,
  lang,
  onAnswer,
  onEnter,
}: QuestionPlayerProps<'short-answer'>) {
  const t = useTranslations('kinds');
  return (
    <TypedAnswer
      text={response?.text ?? ''}
      description={question.isCaseSensitive ? t('caseMatters') : t('caseDoesNotMatter')}
      inputMode="text"
      lang={lang}
      onText={(text) => onAnswer(text ? { kind: 'short-answer', text } : null)}
      onEnter={onEnter}
    />
  );
}
