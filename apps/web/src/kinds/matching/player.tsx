import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { needsOf } from '../../ui/markdown/needs-of.ts';
import type { QuestionPlayerProps } from '../question-kind.ts';
import { choiceLetter } from './choice-letter.ts';
import classes from './matching.module.css';

/** One select for each prompt. Choices that a select cannot show (code, formulas) stand above with their letters. */
export function MatchingPlayer({ question, response, lang, onAnswer }: QuestionPlayerProps<'matching'>) {
  const t = useTranslations('kinds');
  const listId = useId();
  const { prompts, choices } = question;
  const isRich = choices.some((choice) => !needsOf(choice.text).isPlain);
  const data = choices.map(({ id, text }, index) => ({
    value: id,
    label: isRich ? choiceLetter(index) : text,
  }));
  const pair = (promptId: string, choiceId: string) => {
    const { [promptId]: _before, ...others } = response?.pairs ?? {};
    const pairs = choiceId ? { ...others, [promptId]: choiceId } : others;
    onAnswer(Object.keys(pairs).length > 0 ? { kind: 'matching', pairs } : null);
  };
  return (
    <div>
      {isRich && <ChoiceLegend choices={choices} lang={lang} />}
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
              data={[{ value: '', label: t('choosePair') }, ...data]}
              data-field={index + 1}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChoiceLegendProps {
  choices: readonly { id: string; text: string }[];
  lang: string;
}

function ChoiceLegend({ choices, lang }: ChoiceLegendProps) {
  return (
    <dl className={classes.legend}>
      {choices.map((choice, index) => (
        <div key={choice.id}>
          <dt>{choiceLetter(index)}</dt>
          <dd>
            <Markdown lang={lang} isInline>
              {choice.text}
            </Markdown>
          </dd>
        </div>
      ))}
    </dl>
  );
}
