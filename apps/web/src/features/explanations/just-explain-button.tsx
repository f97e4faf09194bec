import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';

/** Gives the question up and has it explained; it says so. */
export function JustExplainButton({ isBusy, onClick }: { isBusy: boolean; onClick: () => void }) {
  const t = useTranslations('explanations');
  return (
    <Button
      variant="subtle"
      px="sm"
      leftSection={<IconSchool size={18} stroke={1.6} aria-hidden="true" />}
      loading={isBusy}
      data-explain-button
      onClick={onClick}
    >
      {t('justExplain')}
    </Button>
  );
}
