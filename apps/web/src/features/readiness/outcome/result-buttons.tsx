import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';

interface ResultButtonsProps {
  /** Null: not sat. */
  onTell: (hasPassed: boolean | null) => void;
  isBusy: boolean;
}

/** How an exam went, in one tap. */
export function ResultButtons({ onTell, isBusy }: ResultButtonsProps) {
  const t = useTranslations('readiness.outcome');
  return (
    <Group gap="sm">
      <Button disabled={isBusy} onClick={() => onTell(true)}>
        {t('passed')}
      </Button>
      <Button variant="default" disabled={isBusy} onClick={() => onTell(false)}>
        {t('failed')}
      </Button>
      <Button variant="default" disabled={isBusy} onClick={() => onTell(null)}>
        {t('missed')}
      </Button>
    </Group>
  );
}
