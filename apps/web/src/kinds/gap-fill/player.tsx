import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { ChoiceLegend, needLegend } from '../choice-legend/choice-legend.tsx';
import { goToNextField } from '../next-field.ts';
import type { QuestionPlayerProps } from '../question-kind.ts';
import { GapField } from './gap-field.tsx';
import classes from './gap-fill.module.css';
import { inTextOrder } from './gap-order.ts';
import type { PublicGap } from './gaps.ts';

/** The text with a field at each gap. */
export function GapFillPlayer({
  question,
  response,
  lang,
  onAnswer,
  onEnter,
}: QuestionPlayerProps<'gap-fill'>) {
  const t = useTranslations('kinds.gaps');
  const gaps = inTextOrder(question.stem, question.gaps);
  const fill = (gapId: string, value: string) => {
    const { [gapId]: _before, ...others } = response?.gaps ?? {};
    const filled = value ? { ...others, [gapId]: value } : others;
    onAnswer(Object.keys(filled).length > 0 ? { kind: 'gap-fill', gaps: filled } : null);
  };
  const fields = gaps.map((gap, index) => [
    gap.id,
    <GapField
      key={gap.id}
      gap={gap}
      label={t('label', { number: index + 1, count: gaps.length })}
      number={index + 1}
      value={response?.gaps[gap.id] ?? ''}
      lang={lang}
      onValue={(value) => fill(gap.id, value)}
      onKeyDown={(event) => goToNextField(event, onEnter)}
    />,
  ]);
  return (
    <div className={classes.text}>
      <Markdown lang={lang} slots={Object.fromEntries(fields)}>
        {question.stem}
      </Markdown>
      <GapLegends gaps={gaps} lang={lang} />
    </div>
  );
}

function GapLegends({ gaps, lang }: { gaps: readonly PublicGap[]; lang: string }) {
  const t = useTranslations('kinds.gaps');
  return gaps.map((gap, index) =>
    gap.type === 'select' && needLegend(gap.choices) ? (
      <section key={gap.id} className={classes.legend}>
        <h2>{t('label', { number: index + 1, count: gaps.length })}</h2>
        <ChoiceLegend choices={gap.choices} lang={lang} />
      </section>
    ) : null,
  );
}
