import type { NotificationPreferences } from '@debrief/contracts';
import { Skeleton, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { DevicesCard } from './devices-card.tsx';
import { HoursCard } from './hours-card.tsx';
import { KindsCard } from './kinds-card.tsx';
import { MailCard } from './mail-card.tsx';
import { NextCard } from './next-card.tsx';
import classes from './notification-settings-page.module.css';
import { usePreferences } from './use-preferences.ts';

/** What a person is told, by what, and when not. */
export function NotificationSettingsPage() {
  const t = useTranslations('notifications.settings');
  const settings = useTranslations('settings');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      eyebrow={<TextLink to="/settings">{settings('title')}</TextLink>}
    >
      <QueryView query={usePreferences()} isPage skeleton={<PageSkeleton />}>
        {(preferences) => <Cards preferences={preferences} />}
      </QueryView>
    </Page>
  );
}

function Cards({ preferences }: { preferences: NotificationPreferences }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <KindsCard kinds={preferences.kinds} hasDevice={preferences.push.devices.length > 0} />
      </div>
      <div className={classes.column}>
        <NextCard next={preferences.next} />
        <HoursCard quiet={preferences.quiet} timeZone={preferences.timeZone} />
        <MailCard mail={preferences.mail} />
        <DevicesCard push={preferences.push} />
      </div>
    </div>
  );
}

function PageSkeleton() {
  return (
    <Stack>
      <Skeleton height="9rem" />
      <Skeleton height="24rem" />
    </Stack>
  );
}
