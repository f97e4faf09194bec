import type { DashboardBody } from '@debrief/contracts';
import type { StandingTopic } from '@debrief/core';
import { VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconTarget } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
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
          <li key={topic.topicId} className={classes.item}>
            <Icon aria-hidden="true" size={20} stroke={1.8} />
            <Standing topic={topic} body={body} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Standing({ topic, body }: { topic: StandingTopic; body: DashboardBody }) {
  const t = useTranslations('progress.evidence');
  const { topicId, change30, evidence } = topic;
  const known = body.topics.find((each) => each.topicId === topicId);
  const name = body.names[topicId] ?? known?.topicName ?? '';
  return (
    <div className={classes.topic}>
      <div className={classes.head}>
        <TopicLink topicId={topicId} name={name} />
        <PointsChange change={change30} />
      </div>
      <MasteryScale
        {...(known ?? { low: topic.mastery, high: topic.mastery, fadesTo: null })}
        mastery={topic.mastery}
      />
      {evidence.length > 0 && (
        <Disclosure
          label={
            <span>
              {t('open', { count: evidence.length })} <VisuallyHidden component="span">{name}</VisuallyHidden>
            </span>
          }
        >
          <EvidenceList evidence={evidence} topic={name} />
        </Disclosure>
      )}
    </div>
  );
}
