import type { DashboardBody } from '@debrief/contracts';
import type { MovedTopic } from '@debrief/core';
import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { LockedNote } from '../../../ui/locked-note.tsx';
import { TopicLink } from '../topic-link.tsx';
import { useViewpoint } from '../viewpoint.tsx';
import { MoveTrack } from './move-track.tsx';
import classes from './moves-card.module.css';

/** What went up and what went down in 30 days, from where to where. */
export function MovesCard({ body }: { body: DashboardBody }) {
  const t = useTranslations('progress.moves');
  const { who } = useViewpoint();
  const { wentUp, wentDown, names, locked } = body;
  const isStill = wentUp.length === 0 && wentDown.length === 0;
  if (locked.includes('trends'))
    return (
      <Card title={t('title')}>
        <LockedNote>{t('locked')}</LockedNote>
      </Card>
    );
  return (
    <Card title={t('title')}>
      {isStill ? (
        <p className={classes.none}>{t('none', { who })}</p>
      ) : (
        <div className={classes.columns}>
          <Moves title={t('up')} tone="up" topics={wentUp} names={names} />
          <Moves title={t('down')} tone="down" topics={wentDown} names={names} />
        </div>
      )}
    </Card>
  );
}

interface MovesProps {
  title: string;
  tone: 'up' | 'down';
  topics: readonly MovedTopic[];
  names: DashboardBody['names'];
}

function Moves({ title, tone, topics, names }: MovesProps) {
  const t = useTranslations('progress.moves');
  const Icon = tone === 'up' ? IconTrendingUp : IconTrendingDown;
  return (
    <section data-tone={tone} className={classes.side}>
      <h3 className={classes.sideTitle}>
        <Icon aria-hidden="true" size={20} stroke={1.8} /> {title}
      </h3>
      {topics.length === 0 && <p className={classes.none}>{t(`noneHere.${tone}`)}</p>}
      <ul className={classes.list}>
        {topics.map(({ topicId, from, to, scores }) => (
          <li key={topicId} className={classes.item}>
            <div className={classes.words}>
              <TopicLink topicId={topicId} name={names[topicId]} />
              <span>
                {t('fromTo', { from: Math.round(from), to: Math.round(to) })}{' '}
                {scores.length > 1 && t('over', { count: scores.length })}
              </span>
            </div>
            <MoveTrack from={from} to={to} />
          </li>
        ))}
      </ul>
    </section>
  );
}
