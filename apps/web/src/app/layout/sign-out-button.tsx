import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpener } from '../../ui/use-opener.ts';
import { hasUnsentWork, leave } from '../leave.ts';

const ConfirmDialog = lazy(() =>
  import('../../ui/confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
);

/** Asks only when something on this device would be lost. */
export function SignOutButton() {
  const t = useTranslations('app');
  const ask = useTranslations('offline.signOut');
  const { opener, isOpen, open, close } = useOpener();
  const [hasFailed, setHasFailed] = useState(false);
  const go = async () => setHasFailed(!(await leave()).isLeft);
  const start = async () => ((await hasUnsentWork()) ? open() : go());
  const confirm = () => {
    close();
    void go();
  };
  return (
    <>
      <Button
        ref={opener}
        variant="subtle"
        color="gray"
        justify="start"
        px="0.625rem"
        leftSection={<IconLogout size={20} stroke={1.6} />}
        onClick={() => void start()}
      >
        {t('signOut')}
      </Button>
      {hasFailed && <p role="alert">{t('signOutFailed')}</p>}
      {isOpen && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={ask('title')}
            text={ask('text')}
            label={t('signOut')}
            onConfirm={confirm}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}
