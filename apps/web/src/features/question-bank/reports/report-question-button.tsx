import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useOpener } from '../../../ui/use-opener.ts';

const ReportDialog = lazy(() =>
  import('./report-dialog.tsx').then((module) => ({ default: module.ReportDialog })),
);

export interface ReportQuestionButtonProps {
  attemptId: string;
  questionVersionId: string;
  number: number;
}

/** In a student's review: something is wrong with this question. */
export function ReportQuestionButton({ attemptId, questionVersionId, number }: ReportQuestionButtonProps) {
  const t = useTranslations('bank.report');
  const { opener, isOpen, open, close } = useOpener();
  return (
    <>
      <Button
        ref={opener}
        variant="subtle"
        color="gray"
        px="sm"
        data-print="hide"
        leftSection={<IconFlag size={18} aria-hidden="true" />}
        aria-label={t('openOf', { number })}
        onClick={open}
      >
        {t('open')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReportDialog attemptId={attemptId} questionVersionId={questionVersionId} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
