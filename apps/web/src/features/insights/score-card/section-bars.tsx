import type { ScoreCard } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Bar } from '../../../ui/bar.tsx';
import classes from './category-bars.module.css';

interface SectionBarsProps {
  card: ScoreCard;
  lang: string;
}

/** Each part of the paper with its share of the score and how it went; nothing for a paper without parts. */
export function SectionBars({ card, lang }: SectionBarsProps) {
  const t = useTranslations('debrief');
  const { sections = [] } = card;
  if (sections.length === 0) return null;
  const weights = sections.reduce((sum, section) => sum + (section.weightPercent ?? 0), 0);
  return (
    <section aria-labelledby="sections-title">
      <h2 id="sections-title" className={classes.title}>
        {t('bySection')}
      </h2>
      <ol className={classes.bars}>
        {sections.map(({ id, title, percent, right, total, unmarked, weightPercent }) => (
          <li key={id}>
            <span className={classes.name} data-content lang={lang}>
              {title}
            </span>
            <span className={classes.figures}>
              {weightPercent !== null && `${t('sectionWeight', { share: weightPercent / weights })} · `}
              {t('rightOfShort', { right, total })}
              {unmarked > 0 && ` · ${t('sectionUnmarked', { count: unmarked })}`}{' '}
              <strong>{percent === null ? t('notScored') : t('percent', { percent: percent / 100 })}</strong>
            </span>
            <Bar percent={percent ?? 0} />
          </li>
        ))}
      </ol>
    </section>
  );
}
