import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { signOut } from '../../features/accounts/auth-requests.ts';

/** Leaves with a fresh page, so that nothing of the person stays in memory. */
export function SignOutButton() {
  const t = useTranslations('app');
  const leave = async () => {
    await signOut();
    location.assign('/');
  };
  return (
    <Button
      variant="subtle"
      color="gray"
      justify="start"
      px="0.625rem"
      leftSection={<IconLogout size={20} stroke={1.6} />}
      onClick={leave}
    >
      {t('signOut')}
    </Button>
  );
}
