import type { Dashboard } from '@debrief/contracts';
import type { DashboardBody, TopicTrend } from '@debrief/core';
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { LockedNote } from '../../../ui/locked-note.tsx';
import { Sparkline } from './sparkline.tsx';
import classes from './trends-card.module.css';

interface TrendsCardProps {
  body: DashboardBody;
  names: Dashboard['names'];
  isLocked: boolean;
}

/** Topics on their way up and on their way down. */
export function TrendsCard({ body, names, isLocked }: TrendsCardProps) {
  const t = useTranslations('progress.trends');
  const isStill = body.trendingUp.length === 0 && body.trendingDown.length === 0;
  if (isLocked)
    return (
      <Card title={t('title')}>
        <LockedNote>{t('locked')}</LockedNote>
      </Card>
    );
  return (
    <Card title={t('title')}>
      {isStill ? (
        <p className={classes.none}>{t('none')}</p>
      ) : (
        <div className={classes.columns}>
          <Trends title={t('up')} tone="up" trends={body.trendingUp} names={names} />
          <Trends title={t('down')} tone="down" trends={body.trendingDown} names={names} />
        </div>
      )}
    </Card>
  );
}

interface TrendsProps {
  title: string;
  tone: 'up' | 'down';
  trends: readonly TopicTrend[];
  names: Dashboard['names'];
}

function Trends({ title, tone, trends, names }: TrendsProps) {
  const t = useTranslations('progress.trends');
  const Icon = tone === 'up' ? IconTrendingUp : IconTrendingDown;
  return (
    <section data-tone={tone} className={classes.side}>
      <h3 className={classes.sideTitle}>
        <Icon aria-hidden="true" size={20} stroke={1.8} /> {title}
      </h3>
      {trends.length === 0 && <p className={classes.none}>{t('noneHere')}</p>}
      <ul className={classes.list}>
        {trends.map(({ topicId, improvement, scores }) => (
          <li key={topicId} className={classes.item}>
            <div className={classes.words}>
              <TextLink to="/practise/$topicId" params={{ topicId }} data-content>
                {names[topicId]}
              </TextLink>
              <span>{t('change', { points: Math.round(improvement ?? 0), count: scores.length })}</span>
            </div>
            <Sparkline scores={scores} />
          </li>
        ))}
      </ul>
    </section>
  );
}
