import { countWords } from '@debrief/core';
import { Textarea } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { QuestionPlayerProps } from '../question-kind.ts';
import classes from './essay.module.css';
import { RubricDisclosure } from './rubric.tsx';
import { useLimitWords, WordCount } from './word-count.tsx';

/** A field that grows. Enter is a new line here; Ctrl+Enter goes on. */
export function EssayPlayer({ question, response, lang, onAnswer, onEnter }: QuestionPlayerProps<'essay'>) {
  const t = useTranslations('kinds.essay');
  const { template = '', minWords, maxWords, rubric } = question;
  const text = response?.text ?? template;
  const write = (next: string) => {
    const isUntouched = next.trim() === '' || next === template;
    onAnswer(isUntouched ? null : { kind: 'essay', text: next });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <div>
      {rubric && rubric.length > 0 && <RubricDisclosure rubric={rubric} lang={lang} />}
      <Textarea
        label={t('label')}
        description={[useLimitWords(question), t('hint')].filter(Boolean).join(' ')}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        lang={lang}
        dir="auto"
        maxLength={50_000}
        autosize
        minRows={8}
        maxRows={40}
        classNames={{ input: classes.text }}
        data-field={1}
      />
      <WordCount count={countWords(text)} minWords={minWords} maxWords={maxWords} />
    </div>
  );
}
