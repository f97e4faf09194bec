import type { Dashboard } from '@debrief/contracts';
import type { TopicMention } from '@debrief/core';
import { IconCircleCheck, IconTarget } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import classes from './mentions-card.module.css';

interface MentionsCardProps {
  tone: 'strengths' | 'weaknesses';
  mentions: readonly TopicMention[];
  names: Dashboard['names'];
}

/** What the debriefs name most often; each opens the debrief that proves it. */
export function MentionsCard({ tone, mentions, names }: MentionsCardProps) {
  const t = useTranslations(`progress.${tone}`);
  const both = useTranslations('progress.mentions');
  const Icon = tone === 'strengths' ? IconCircleCheck : IconTarget;
  return (
    <Card title={t('title')}>
      {mentions.length === 0 && <p className={classes.none}>{t('none')}</p>}
      <ol className={classes.list} data-tone={tone}>
        {mentions.map(({ topicId, count, lastAttemptId }) => (
          <li key={topicId} className={classes.item}>
            <Icon aria-hidden="true" size={20} stroke={1.8} />
            <TextLink to="/practise/$topicId" params={{ topicId }} data-content className={classes.topic}>
              {names[topicId]}
            </TextLink>
            <TextLink
              to="/attempts/$attemptId/debrief"
              params={{ attemptId: lastAttemptId }}
              className={classes.proof}
              aria-label={both('proofOf', { topic: names[topicId] ?? '', count })}
            >
              {both('proof', { count })}
            </TextLink>
          </li>
        ))}
      </ol>
    </Card>
  );
}
