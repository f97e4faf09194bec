import type { TopicDetail } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { When } from '../../../ui/when.tsx';
import { LevelScale } from './level-scale.tsx';
import classes from './standing-card.module.css';

/** What is known now, how surely, and what comes next. */
export function StandingCard({ detail }: { detail: TopicDetail }) {
  const t = useTranslations('mastery.standing');
  const { topic, next, studentName } = detail;
  const { lastPractisedAt, answerCount, change30 } = topic;
  const rounded = {
    mastery: Math.round(topic.mastery),
    low: Math.round(topic.low),
    high: Math.round(topic.high),
  };
  return (
    <Card tone="accent">
      <div className={classes.head}>
        <p className={classes.figure}>
          <strong>{rounded.mastery}</strong> {t('of100')}
        </p>
        <div className={classes.words}>
          <p className={classes.level}>{t(`levels.${topic.level ?? 'none'}`)}</p>
          <p className={classes.soft}>{t('between', rounded)}</p>
        </div>
      </div>
      <LevelScale topic={topic} />
      <p className={classes.next}>
        {t(`next.${next.code}`, { who: studentName ? 'student' : 'you' })}
        {next.daysToFade !== null && <> {t('fades', { days: next.daysToFade })}</>}
      </p>
      <ul className={classes.facts}>
        <li>{t('answers', { count: answerCount })}</li>
        {lastPractisedAt && (
          <li>{t.rich('practised', { when: () => <When at={lastPractisedAt} as="ago" /> })}</li>
        )}
        {change30 !== null && <li>{t('change', { points: Math.round(change30) })}</li>}
      </ul>
    </Card>
  );
}
