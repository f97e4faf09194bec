import type { DropTopic, StudyPlan } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { useDurationText } from '../../ui/use-duration-text.ts';
import { ReplanNote } from './replan-note.tsx';
import classes from './side-card.module.css';
import { useSetTopicDropped } from './use-replan.ts';

/** What comes first in order comes first here; the next follow as these are left out. */
const shown = 4;

/** What to leave out when the time does not suffice, with its numbers, and what was left out, to take back. */
export function DropCard({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('plan.drop');
  const duration = useDurationText();
  const setDropped = useSetTopicDropped();
  const { dropFirst, dropped, neededMinutes, availableMinutes } = plan;
  if (dropFirst.length === 0 && dropped.length === 0) return null;
  const time = (minutes: number | null) => duration((minutes ?? 0) * 60_000);
  const change = (topicId: string, isDropped: boolean) => setDropped.mutate({ topicId, isDropped });
  return (
    <Card title={dropFirst.length > 0 ? t('title') : t('droppedTitle')}>
      {dropFirst.length > 0 && (
        <>
          <p className={classes.text}>
            {t('text', { needed: time(neededMinutes), available: time(availableMinutes) })}
          </p>
          <ul className={classes.list}>
            {dropFirst.slice(0, shown).map((topic) => (
              <ToDrop
                key={topic.topicId}
                topic={topic}
                time={time(topic.minutes)}
                onDrop={() => change(topic.topicId, true)}
              />
            ))}
          </ul>
          {dropFirst.length > shown && (
            <p className={classes.after}>{t('others', { count: dropFirst.length - shown })}</p>
          )}
          {dropped.length > 0 && <h3 className={classes.subtitle}>{t('droppedTitle')}</h3>}
        </>
      )}
      <ul className={classes.list}>
        {dropped.map(({ topicId, topicName }) => (
          <li key={topicId} className={classes.item}>
            <span className={classes.name} data-content>
              {topicName}
            </span>
            <div className={classes.action}>
              <Button
                variant="subtle"
                aria-label={t('takeBackTopic', { name: topicName })}
                onClick={() => change(topicId, false)}
              >
                {t('takeBack')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ReplanNote changes={setDropped.data} />
      <FailureLine error={setDropped.error} />
    </Card>
  );
}

function ToDrop({ topic, time, onDrop }: { topic: DropTopic; time: string; onDrop: () => void }) {
  const t = useTranslations('plan.drop');
  const { topicName, weightPercent, pointsPerHour } = topic;
  return (
    <li className={classes.item}>
      <span className={classes.name} data-content>
        {topicName}
      </span>
      <span className={classes.numbers}>{t('numbers', { time, weightPercent, pointsPerHour })}</span>
      <div className={classes.action}>
        <Button variant="default" aria-label={t('leaveOutTopic', { name: topicName })} onClick={onDrop}>
          {t('leaveOut')}
        </Button>
      </div>
    </li>
  );
}
