import { useTranslations } from 'use-intl';
import { InviteTutorCard } from '../../features/accounts/invitations/invite-tutor-card.tsx';
import { MyGroupsCard } from '../../features/accounts/settings/my-groups-card.tsx';
import { PasswordCard } from '../../features/accounts/settings/password-card.tsx';
import { ProfileForm } from '../../features/accounts/settings/profile-form.tsx';
import { SessionsCard } from '../../features/accounts/settings/sessions-card.tsx';
import { useProfile } from '../../features/accounts/use-me.ts';
import { MeterCard } from '../../features/ai-usage/meter-card.tsx';
import { ApiKeysLink } from '../../features/api-keys/api-keys-link.tsx';
import { PlanCard } from '../../features/billing/plan-card.tsx';
import { NotificationSettingsCard } from '../../features/notifications/notification-settings-card.tsx';
import { WebhooksLink } from '../../features/webhooks/webhooks-link.tsx';
import { AppearanceForm } from '../../ui/appearance-form.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { SignOutButton } from '../layout/sign-out-button.tsx';
import { WorkCard } from '../work/work-card.tsx';
import classes from './settings-page.module.css';

export function SettingsPage() {
  const t = useTranslations('settings');
  const { role, email } = useProfile();
  return (
    <Page title={t('title')}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Card title={t('profile')}>
            <ProfileForm />
          </Card>
          <Card title={t('appearance')}>
            <AppearanceForm />
          </Card>
          <Card title={t('account')}>
            <p className={classes.email}>
              {t.rich('signedInAs', { email, content: (words) => <strong data-content>{words}</strong> })}
            </p>
            <SignOutButton />
          </Card>
          <PasswordCard />
          <SessionsCard />
        </div>
        <div className={classes.column}>
          <PlanCard />
          <MeterCard />
          <NotificationSettingsCard />
          {role === 'student' ? <MyGroupsCard /> : <WorkCard />}
          {role === 'admin' && <InviteTutorCard />}
          <Card title={t('developers')}>
            <ApiKeysLink />
            <WebhooksLink />
          </Card>
        </div>
      </div>
    </Page>
  );
}
