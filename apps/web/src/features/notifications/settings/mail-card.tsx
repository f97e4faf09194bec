import type { NotificationPreferences } from '@debrief/contracts';
import { Anchor, Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './notification-settings-page.module.css';
import { useSendTest } from './use-preferences.ts';

/** Whether mail arrives, and trying it. */
export function MailCard({ mail }: Pick<NotificationPreferences, 'mail'>) {
  const t = useTranslations('notifications.settings.mail');
  const test = useSendTest();
  return (
    <Card title={t('title')}>
      {mail.failure && (
        <p className={classes.problem} role="status">
          {t.rich(mail.failure.reason, { at: () => <When at={mail.failure?.at ?? ''} as="day" /> })}
        </p>
      )}
      <p className={classes.soft}>
        {mail.isKept
          ? t.rich('kept', { link: (words) => <Anchor href="/dev/mail">{words}</Anchor> })
          : t('lead')}
      </p>
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate({ channel: 'mail' })}>
        {t('test')}
      </Button>
      <div role="status">{test.isSuccess && t('sent')}</div>
      <FailureLine error={test.error} />
    </Card>
  );
}
