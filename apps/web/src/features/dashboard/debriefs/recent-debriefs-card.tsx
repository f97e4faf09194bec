import type { DashboardBody } from '@debrief/contracts';
import type { RecentDebrief } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './recent-debriefs-card.module.css';

/** The latest debriefs to read again, each with the one thing to remember. */
export function RecentDebriefsCard({ recentDebriefs }: Pick<DashboardBody, 'recentDebriefs'>) {
  const t = useTranslations('progress.debriefs');
  return (
    <Card title={t('title')}>
      <ul className={classes.list}>
        {recentDebriefs.map((debrief) => (
          <DebriefRow key={debrief.attemptId} debrief={debrief} />
        ))}
      </ul>
    </Card>
  );
}

function DebriefRow({ debrief }: { debrief: RecentDebrief }) {
  const t = useTranslations('progress.debriefs');
  const { attemptId, quizTitle, submittedAt, scorePercent, takeaway } = debrief;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <TextLink to="/attempts/$attemptId/debrief" params={{ attemptId }} data-content fw={600}>
          {quizTitle}
        </TextLink>
        <span className={classes.when}>
          <When at={submittedAt} as="ago" />
        </span>
      </div>
      <span className={classes.score}>
        {scorePercent === null ? t('waiting') : t('percent', { percent: Math.round(scorePercent) })}
      </span>
      {takeaway && (
        <p className={classes.takeaway} data-content>
          {takeaway}
        </p>
      )}
    </li>
  );
}
