import type { DashboardBody } from '@debrief/contracts';
import type { StandingTopic } from '@debrief/core';
import { IconChevronDown, IconCircleCheck, IconTarget } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TopicLink } from '../topic-link.tsx';
import { MasteryScale } from '../topics/mastery-scale.tsx';
import { PointsChange } from '../topics/points-change.tsx';
import { useViewpoint } from '../viewpoint.tsx';
import { EvidenceList } from './evidence-list.tsx';
import classes from './standing-card.module.css';

interface StandingCardProps {
  tone: 'strengths' | 'weaknesses';
  body: DashboardBody;
}

/** The five topics known best, or least; each opens the attempts, claims and questions that show it. */
export function StandingCard({ tone, body }: StandingCardProps) {
  const t = useTranslations(`progress.${tone}`);
  const { who } = useViewpoint();
  const Icon = tone === 'strengths' ? IconCircleCheck : IconTarget;
  const topics = body[tone];
  return (
    <Card title={t('title')}>
      {topics.length === 0 && <p className={classes.none}>{t('none', { who })}</p>}
      <ol className={classes.list} data-tone={tone}>
        {topics.map((topic) => (
          <li key={topic.topicId}>
            <Standing topic={topic} body={body} icon={<Icon aria-hidden="true" size={20} stroke={1.8} />} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface StandingProps {
  topic: StandingTopic;
  body: DashboardBody;
  icon: ReactNode;
}

function Standing({ topic, body, icon }: StandingProps) {
  const t = useTranslations('progress.evidence');
  const { topicId, mastery, change30, evidence } = topic;
  const known = body.topics.find((each) => each.topicId === topicId);
  const name = body.names[topicId] ?? known?.topicName ?? '';
  const scale = known ?? { low: mastery, high: mastery, fadesTo: null };
  return (
    <details className={classes.item}>
      <summary className={classes.summary}>
        {icon}
        <span className={classes.name} data-content>
          {name}
        </span>
        <PointsChange change={change30} />
        <IconChevronDown aria-hidden="true" size={18} stroke={2} className={classes.chevron} />
        <span className={classes.scale}>
          <MasteryScale {...scale} mastery={mastery} />
        </span>
      </summary>
      <div className={classes.evidence}>
        <EvidenceList evidence={evidence} topic={name} />
        <TopicLink topicId={topicId} name={t('toTopic', { topic: name })} />
      </div>
    </details>
  );
}
