import type { TopicMastery } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { buildTopicRows } from './build-topic-rows.ts';
import { TopicBranch } from './topic-branch.tsx';
import classes from './topics-card.module.css';

/** Everything there is to know in the subjects practised: subject, category, concept. */
export function TopicsCard({ topics }: { topics: readonly TopicMastery[] }) {
  const t = useTranslations('progress.topics');
  const roots = buildTopicRows(topics);
  return (
    <Card title={t('title')}>
      <p className={classes.lead}>{t('lead')}</p>
      {roots.map((root) => (
        <section key={root.topicId} className={classes.subject}>
          {roots.length > 1 && (
            <h3 className={classes.subjectName} data-content>
              {root.topicName}
            </h3>
          )}
          <ul className={classes.list}>
            {(root.children.length > 0 ? root.children : [root]).map((row) => (
              <TopicBranch key={row.topicId} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
