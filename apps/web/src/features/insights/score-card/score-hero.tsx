import type { ScoreCard } from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';
import { ScoreFacts } from './score-facts.tsx';
import classes from './score-hero.module.css';

const headlines = { excellent: 'excellent', good: 'good', needs_improvement: 'needsImprovement' } as const;

/** The score, big and calm, and what it means. By rules, at once. Essays that wait for a tutor are named, not counted. */
export function ScoreHero({ card }: { card: ScoreCard }) {
  const t = useTranslations('debrief');
  const format = useFormatter();
  const { scorePercent, counts, sentiment } = card;
  const isWaiting = counts.total === 0 && counts.unmarked > 0;
  return (
    <section className={classes.hero} aria-label={t('score')}>
      {!isWaiting && (
        <p className={classes.figure}>
          <span className={classes.number}>{format.number(scorePercent, { maximumFractionDigits: 1 })}</span>
          <span className={classes.percent}>{t('percentSign')}</span>
        </p>
      )}
      <div>
        <p className={classes.headline}>{isWaiting ? t('waitsForTutor') : t(headlines[sentiment])}</p>
        <p className={classes.counts}>
          {!isWaiting && t('rightOf', { right: counts.right, total: counts.total })}{' '}
          {counts.partial > 0 && t('partly', { count: counts.partial })}{' '}
          {counts.unanswered > 0 && t('leftOut', { count: counts.unanswered })}{' '}
          {counts.unmarked > 0 && t('unmarked', { count: counts.unmarked })}
        </p>
        <ScoreFacts card={card} />
      </div>
    </section>
  );
}
