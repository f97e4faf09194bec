import type { PublicItem } from '@debrief/core';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import classes from '../explained/explained-option.module.css';
import { ExplainedOption } from '../explained/explained-option.tsx';
import { Explanation } from '../explained/explanation.tsx';

interface ExplainedOptionsProps {
  options: readonly PublicItem[];
  chosenIds: readonly string[];
  struckIds: readonly string[];
  rightIds: readonly string[];
  explanations: Readonly<Record<string, string>>;
  explanation: string;
  lang: string;
  /** Options that are words of the page, not of the content. */
  optionLang?: string;
}

export function ExplainedOptions(props: ExplainedOptionsProps) {
  const {
    options,
    chosenIds,
    struckIds,
    rightIds,
    explanations,
    explanation,
    lang,
    optionLang = lang,
  } = props;
  return (
    <>
      <ul className={classes.list}>
        {options.map(({ id, text }) => (
          <ExplainedOption
            key={id}
            isRight={rightIds.includes(id)}
            isMine={chosenIds.includes(id)}
            isStruck={struckIds.includes(id)}
            explanation={explanations[id] ?? ''}
            lang={lang}
          >
            <Markdown lang={optionLang} isInline>
              {text}
            </Markdown>
          </ExplainedOption>
        ))}
      </ul>
      <Explanation lang={lang}>{explanation}</Explanation>
    </>
  );
}
