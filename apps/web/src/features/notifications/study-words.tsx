import type { NotificationOf } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { content } from './content.tsx';

type StudyKind =
  | 'plan-behind'
  | 'exam-soon'
  | 'exam-not-reachable'
  | 'outcome-asked'
  | 'weekly-summary'
  | 'test';

/** What comes by the calendar, in the list: one or two sentences. */
export function StudyWords({ notification }: { notification: NotificationOf<StudyKind> }) {
  const t = useTranslations('notifications.kinds');
  const format = useFormatter();
  switch (notification.kind) {
    case 'plan-behind':
      return t('plan-behind', { count: notification.taskCount, minutes: notification.minutes });
    case 'exam-soon':
      return t.rich('exam-soon', { exam: notification.examName, days: notification.daysLeft, name: content });
    case 'exam-not-reachable': {
      const day = new Date(`${notification.examOn}T00:00:00Z`);
      const date = format.dateTime(day, { dateStyle: 'medium', timeZone: 'UTC' });
      return t.rich('exam-not-reachable', { exam: notification.examName, date, name: content });
    }
    case 'outcome-asked':
      return t.rich('outcome-asked', { exam: notification.examName, name: content });
    case 'weekly-summary':
      return <WeekWords week={notification.week} />;
    case 'test':
      return t('test');
  }
}

function WeekWords({ week }: { week: NotificationOf<'weekly-summary'>['week'] }) {
  const t = useTranslations('notifications.kinds');
  const { answerCount: answers, minutes, meanPercent, weakest } = week;
  return (
    <>
      {answers === 0 ? t('weekly-quiet') : t('weekly-summary', { answers, minutes })}
      {meanPercent !== null && <> {t('weekly-mean', { percent: Math.round(meanPercent) })}</>}
      {weakest && <> {t.rich('weekly-begin', { topic: weakest.topic, name: content })}</>}
    </>
  );
}
