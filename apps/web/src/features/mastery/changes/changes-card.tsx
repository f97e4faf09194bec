import type { TopicDetail } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { ChangeItem } from './change-item.tsx';
import classes from './changes-card.module.css';

const firstShown = 6;

/** What each quiz and each practice did to the topic, and why; the newest first. */
export function ChangesCard({ detail, studentId }: { detail: TopicDetail; studentId: string | undefined }) {
  const t = useTranslations('mastery.changes');
  const [isAll, setIsAll] = useState(false);
  const { changes, names, topic } = detail;
  const shown = isAll ? changes : changes.slice(0, firstShown);
  return (
    <Card title={t('title')}>
      <p className={classes.lead}>{t('lead')}</p>
      <ol className={classes.list}>
        {shown.map((change) => (
          <ChangeItem
            key={`${change.sittingId} ${change.topicId}`}
            change={change}
            names={names}
            topicName={change.topicId === topic.topicId ? null : (names[change.topicId] ?? null)}
            who={studentId ? 'student' : 'you'}
          />
        ))}
      </ol>
      {changes.length > shown.length && (
        <Button variant="default" mt="md" onClick={() => setIsAll(true)}>
          {t('all', { count: changes.length })}
        </Button>
      )}
    </Card>
  );
}
