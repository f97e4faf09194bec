import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { countFilters } from './bank-filter.ts';
import { useBankSearch } from './use-bank-search.ts';

interface FilterSheetProps {
  /** How many questions the filters leave. */
  total: number | undefined;
  children: ReactNode;
}

/** Where there is no room beside the list, the filters come up from the bottom. */
export function FilterSheet({ total, children }: FilterSheetProps) {
  const t = useTranslations('bank');
  const app = useTranslations('app');
  const [isOpen, { open, close }] = useDisclosure(false);
  const [search] = useBankSearch();
  const count = countFilters(search);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden="true" />}
        onClick={open}
      >
        {count > 0 ? t('filtersCount', { count }) : t('filters')}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="bottom"
        size="85%"
        title={t('filters')}
        closeButtonProps={{ 'aria-label': app('close') }}
      >
        {children}
        <Button fullWidth mt="lg" onClick={close}>
          {t('showResults', { count: total ?? 0 })}
        </Button>
      </Drawer>
    </>
  );
}
