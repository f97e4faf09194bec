import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { ChoiceLegend, needLegend, selectOptions } from '../choice-legend/choice-legend.tsx';
import { goToNextField } from '../next-field.ts';
import type { QuestionPlayerProps } from '../question-kind.ts';
import classes from './matching.module.css';

/** One select for each prompt. Choices that a select cannot show (code, formulas) stand above with their letters. */
export function MatchingPlayer({
  question,
  response,
  lang,
  onAnswer,
  onEnter,
}: QuestionPlayerProps<'matching'>) {
  const t = useTranslations('kinds');
  const listId = useId();
  const { prompts, choices } = question;
  const pair = (promptId: string, choiceId: string) => {
    const { [promptId]: _before, ...others } = response?.pairs ?? {};
    const pairs = choiceId ? { ...others, [promptId]: choiceId } : others;
    onAnswer(Object.keys(pairs).length > 0 ? { kind: 'matching', pairs } : null);
  };
  return (
    <div>
      {needLegend(choices) && <ChoiceLegend choices={choices} lang={lang} />}
      <p className={classes.hint}>{t('matchHint')}</p>
      <ul className={classes.pairs}>
        {prompts.map((prompt, index) => (
          <li key={prompt.id} className={classes.pair}>
            <span id={`${listId}-${index}`}>
              <Markdown lang={lang} isInline>
                {prompt.text}
              </Markdown>
            </span>
            <NativeSelect
              aria-labelledby={`${listId}-${index}`}
              lang={lang}
              data-content
              value={response?.pairs[prompt.id] ?? ''}
              onChange={(event) => pair(prompt.id, event.currentTarget.value)}
              onKeyDown={(event) => goToNextField(event, onEnter)}
              data={[{ value: '', label: t('choosePair') }, ...selectOptions(choices)]}
              data-field={index + 1}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
