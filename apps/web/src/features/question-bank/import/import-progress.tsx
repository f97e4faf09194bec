import type { BankImport } from '@debrief/contracts';
import { Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { WorkStatus } from '../../../ui/work/work-status.tsx';
import { useImportActions } from './use-import.ts';

/** A large file is worked through on the server; the page may be left meanwhile. */
export function ImportProgress({ file }: { file: BankImport }) {
  const t = useTranslations('import');
  const { cancel } = useImportActions();
  const { importId, step, progressPercent: percent } = file;
  return (
    <Card title={step === 'taking' ? t('taking') : t('checking')}>
      <Stack gap="md">
        <WorkStatus
          state={{ is: 'running', percent, step, isStopping: false }}
          onCancel={() => cancel.mutate({ importId })}
          isCancelling={cancel.isPending}
          error={cancel.error}
        />
        <p>{t('mayLeave')}</p>
      </Stack>
    </Card>
  );
}
