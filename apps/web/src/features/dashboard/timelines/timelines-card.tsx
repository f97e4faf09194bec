import type { DashboardBody, QuizTimeline } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { Sparkline } from '../trends/sparkline.tsx';
import { TimelineTable } from './timeline-table.tsx';
import classes from './timelines-card.module.css';

/** Quiz by quiz: what changed from one time to the next. */
export function TimelinesCard({ timelines }: Pick<DashboardBody, 'timelines'>) {
  const t = useTranslations('progress.timelines');
  const sumOf = useTimelineWords();
  return (
    <Card title={t('title')}>
      <ul className={classes.list}>
        {timelines.map((timeline) => (
          <li key={timeline.quizId} className={classes.quiz}>
            <div className={classes.head}>
              <div className={classes.words}>
                <TextLink to="/quizzes/$quizId" params={{ quizId: timeline.quizId }} data-content fw={600}>
                  {timeline.quizTitle}
                </TextLink>
                <span className={classes.sum}>{sumOf(timeline)}</span>
              </div>
              {timeline.entries.length > 1 && (
                <Sparkline scores={timeline.entries.map((entry) => entry.scorePercent)} />
              )}
            </div>
            {timeline.entries.length > 1 && (
              <Disclosure label={t('all', { count: timeline.entries.length })}>
                <TimelineTable timeline={timeline} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useTimelineWords() {
  const t = useTranslations('progress.timelines');
  return ({ entries, trend }: QuizTimeline) => {
    const values = {
      first: Math.round(entries[0]?.scorePercent ?? 0),
      last: Math.round(entries.at(-1)?.scorePercent ?? 0),
      points: Math.round(trend.improvement ?? 0),
    };
    return entries.length > 1 ? t('fromTo', values) : t('once', values);
  };
}
