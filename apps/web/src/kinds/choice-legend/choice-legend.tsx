import type { PublicItem } from '@debrief/core';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { needsOf } from '../../ui/markdown/needs-of.ts';
import classes from './choice-legend.module.css';
import { choiceLetter } from './choice-letter.ts';

interface ChoiceLegendProps {
  choices: readonly PublicItem[];
  lang: string;
}

/** What a select cannot show (code, formulas, pictures) stands beside it, with the letters that the select names. */
export function ChoiceLegend({ choices, lang }: ChoiceLegendProps) {
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

export function needLegend(choices: readonly PublicItem[]): boolean {
  return choices.some(({ text }) => !needsOf(text).isPlain);
}

/** For the options of a select. */
export function selectOptions(choices: readonly PublicItem[]): { value: string; label: string }[] {
  const isRich = needLegend(choices);
  return choices.map(({ id, text }, index) => ({ value: id, label: isRich ? choiceLetter(index) : text }));
}
