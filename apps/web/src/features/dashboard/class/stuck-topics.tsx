import type { ClassOverview } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Meter } from '../../../ui/meter.tsx';
import classes from './stuck-topics.module.css';

const shown = 7;

/** What a lesson could be about; the hardest topic comes first. */
export function StuckTopics({ topics }: Pick<ClassOverview, 'topics'>) {
  const t = useTranslations('classView');
  return (
    <Card title={t('topics')}>
      <ol className={classes.list}>
        {topics.slice(0, shown).map(({ topicId, name, meanMastery, stuckCount, studentCount }) => (
          <li key={topicId} className={classes.item}>
            <span className={classes.name} data-content>
              {name}
            </span>
            <span className={classes.count}>
              {stuckCount > 0
                ? t('stuckCount', { count: stuckCount, total: studentCount })
                : t('practisedBy', { count: studentCount })}
            </span>
            <span className={classes.meter}>
              <Meter percent={meanMastery} label={t('meanMastery', { mastery: Math.round(meanMastery) })} />
              <span aria-hidden="true">{Math.round(meanMastery)}</span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
