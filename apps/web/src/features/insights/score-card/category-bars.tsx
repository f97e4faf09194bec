import type { AttemptView } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Bar } from '../../../ui/bar.tsx';
import classes from './category-bars.module.css';

interface CategoryBarsProps {
  card: ScoreCard;
  attempt: AttemptView;
}

/** Each category with its share and its word: strong, or needs work. */
export function CategoryBars({ card, attempt }: CategoryBarsProps) {
  const t = useTranslations('debrief');
  const names = new Map<string, string>(attempt.topics.map(({ id, name }) => [id, name]));
  return (
    <section aria-labelledby="categories-title">
      <h2 id="categories-title" className={classes.title}>
        {t('byTopic')}
      </h2>
      <ul className={classes.bars}>
        {card.categories.map(({ topicId, percent, right, total }) => {
          const isStrong = card.strongCategoryIds.includes(topicId);
          const isWeak = card.weakCategoryIds.includes(topicId);
          return (
            <li key={topicId}>
              <span className={classes.name} data-content lang={attempt.language}>
                {names.get(topicId)}
              </span>
              <span className={classes.figures}>
                {isStrong && (
                  <span className={classes.mark} data-tone="right">
                    {t('strong')}
                  </span>
                )}
                {isWeak && (
                  <span className={classes.mark} data-tone="wrong">
                    {t('needsWork')}
                  </span>
                )}
                {t('rightOfShort', { right, total })}{' '}
                <strong>{t('percent', { percent: percent / 100 })}</strong>
              </span>
              <Bar percent={percent} tone={isStrong ? 'right' : isWeak ? 'wrong' : 'accent'} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
