import type { DashboardBody } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';
import { useViewpoint } from '../viewpoint.tsx';
import classes from './one-score.module.css';

/** A line needs two points: a single score is said in words. */
export function OneScore({ body: { progress, names } }: { body: DashboardBody }) {
  const t = useTranslations('progress.chart');
  const { who } = useViewpoint();
  const last = progress.at(-1);
  if (!last) return <p className={classes.words}>{t('noScore', { who })}</p>;
  return (
    <div className={classes.one}>
      <p className={classes.figure}>{t('percent', { percent: Math.round(last.scorePercent) })}</p>
      <div>
        <p className={classes.quiz}>
          <TextLink
            to="/attempts/$attemptId/debrief"
            params={{ attemptId: last.attemptId }}
            fw={600}
            data-content
          >
            {names[last.quizId]}
          </TextLink>{' '}
          <span className={classes.when}>
            <When at={last.submittedAt} as="ago" />
          </span>
        </p>
        <p className={classes.words}>{t('one', { who })}</p>
      </div>
    </div>
  );
}
