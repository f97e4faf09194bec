import { lazy, Suspense } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useProfile } from '../../../features/accounts/use-me.ts';
import { NotificationBell } from '../../../features/notifications/notification-bell.tsx';
import { Page } from '../../../ui/page.tsx';
import classes from './today-page.module.css';
import { TodaySkeleton } from './today-skeleton.tsx';

const StudentToday = lazy(() =>
  import('./student-today.tsx').then((module) => ({ default: module.StudentToday })),
);
const TeachingToday = lazy(() =>
  import('./teaching-today.tsx').then((module) => ({ default: module.TeachingToday })),
);

/** The signed-in home: what to do next, for whoever is here. */
export function TodayPage() {
  const t = useTranslations('today');
  const format = useFormatter();
  const { name, role } = useProfile();
  const day = format.dateTime(new Date(), { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <Page
      title={t('hello', { name })}
      eyebrow={<span data-content>{day}</span>}
      action={
        <div className={classes.bell}>
          <NotificationBell />
        </div>
      }
    >
      <Suspense fallback={<TodaySkeleton />}>
        {role === 'student' ? <StudentToday /> : <TeachingToday />}
      </Suspense>
    </Page>
  );
}
