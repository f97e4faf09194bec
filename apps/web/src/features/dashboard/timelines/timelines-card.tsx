import type { DashboardBody } from '@debrief/contracts';
import type { QuizTimeline } from '@debrief/core';
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { Sparkline } from '../moves/sparkline.tsx';
import { TimelineTable } from './timeline-table.tsx';
import classes from './timelines-card.module.css';

/** Quiz by quiz: what changed from one time to the next. */
export function TimelinesCard({ timelines }: Pick<DashboardBody, 'timelines'>) {
  const t = useTranslations('progress.timelines');
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
                <SinceLast timeline={timeline} />
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

/** Improved or not since the time before, in words. */
function SinceLast({ timeline: { entries } }: { timeline: QuizTimeline }) {
  const t = useTranslations('progress.timelines');
  const [last, before] = [entries.at(-1), entries.at(-2)];
  if (!last) return null;
  const percent = Math.round(last.scorePercent);
  if (!before) return <span className={classes.sum}>{t('once', { last: percent })}</span>;
  const points = percent - Math.round(before.scorePercent);
  const tone = points > 0 ? 'up' : points < 0 ? 'down' : 'same';
  const Icon = { up: IconArrowUpRight, down: IconArrowDownRight, same: null }[tone];
  return (
    <span className={classes.sum} data-tone={tone}>
      {Icon && <Icon aria-hidden="true" size={18} />}
      {t(`since.${tone}`, { from: Math.round(before.scorePercent), to: percent, points: Math.abs(points) })}
    </span>
  );
}
