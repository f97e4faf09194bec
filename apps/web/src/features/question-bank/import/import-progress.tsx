import type { BankImport } from '@debrief/contracts';
import { Button, Progress, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { useImportActions } from './use-import.ts';

/** A large file is worked through on the server; the page may be left meanwhile. */
export function ImportProgress({ file }: { file: BankImport }) {
  const t = useTranslations('import');
  const { cancel } = useImportActions();
  const label = file.step === 'taking' ? t('taking') : t('checking');
  return (
    <Card title={label}>
      <Stack gap="md">
        <Progress value={file.progressPercent} aria-label={label} size="lg" />
        <p role="status">{t('percent', { percent: file.progressPercent })}</p>
        <p>{t('mayLeave')}</p>
        <FailureLine error={cancel.error} />
        <div>
          <Button
            variant="default"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ importId: file.importId })}
          >
            {t('cancel')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
