import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import classes from './device.module.css';
import { DeviceRow } from './device-row.tsx';
import { useDeviceAttempts } from './use-device-attempts.ts';

/** What lies on this device: quizzes to take without a network, and attempts that still have to be handed in. */
export function DevicePage() {
  const t = useTranslations('offline.page');
  return (
    <Page title={t('title')} lead={t('lead')} width="reading">
      <QueryView query={useDeviceAttempts()} skeleton={<Skeleton height="6rem" />}>
        {(attempts) =>
          attempts.length === 0 ? (
            <StateView
              kind="empty"
              title={t('emptyTitle')}
              action={<LinkButton to="/quizzes">{t('toQuizzes')}</LinkButton>}
            >
              {t('emptyAdvice')}
            </StateView>
          ) : (
            <ul className={classes.list}>
              {attempts.map((device) => (
                <DeviceRow key={device.paper.attempt.id} device={device} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Page>
  );
}
