import type { TopicMastery } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Bar } from '../../../ui/bar.tsx';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import classes from './parts-card.module.css';

/** The topics right below, each with its own page. */
export function PartsCard({
  parts,
  studentId,
}: {
  parts: readonly TopicMastery[];
  studentId: string | undefined;
}) {
  const t = useTranslations('mastery.parts');
  const level = useTranslations('mastery.standing.levels');
  return (
    <Card title={t('title')}>
      <p className={classes.lead}>{t('lead')}</p>
      <ul className={classes.list}>
        {parts.map((part) => (
          <li key={part.topicId} className={classes.part}>
            <TextLink
              to="/progress/topics/$topicId"
              params={{ topicId: part.topicId }}
              search={{ student: studentId }}
              className={classes.name}
              data-content
            >
              {part.topicName}
            </TextLink>
            <Bar percent={part.mastery} />
            <span className={classes.level}>
              {part.level === null
                ? level('none')
                : t('standing', { level: level(part.level), mastery: Math.round(part.mastery) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
