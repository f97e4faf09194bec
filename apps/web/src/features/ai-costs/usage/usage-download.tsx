import type { UsageFilter } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';

/** Straight from the server as it is written: however long the range, this page does not hold it. */
export function UsageDownload({ filter }: { filter: UsageFilter }) {
  const t = useTranslations('costs.usage');
  const query = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return (
    <Button component="a" variant="default" href={`/api/usage.csv?${query}`} download>
      {t('csv')}
    </Button>
  );
}
