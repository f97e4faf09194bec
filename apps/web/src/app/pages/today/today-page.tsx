import { useFormatter, useTranslations } from 'use-intl';
import { useProfile } from '../../../features/accounts/use-me.ts';
import { NotificationBell } from '../../../features/notifications/notification-bell.tsx';
import { Page } from '../../../ui/page.tsx';
import { StudentToday } from './student-today.tsx';
import { TeachingToday } from './teaching-today.tsx';
import classes from './today-page.module.css';

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
      {role === 'student' ? <StudentToday /> : <TeachingToday />}
    </Page>
  );
}
