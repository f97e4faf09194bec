import { Button, CloseButton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../ui/failure-line.tsx';
import classes from './bulk-bar.module.css';
import type { BulkEditModel } from './use-bulk-edit.ts';

/** Says what was done and takes it back. It stays: nobody has to be quick. */
export function BulkToast({ bulk }: { bulk: BulkEditModel }) {
  const t = useTranslations('bank.bulk');
  const { outcome, undo, closeOutcome } = bulk;
  return (
    <div className={classes.toast} role="status">
      {outcome && (
        <div className={classes.message}>
          {outcome.type === 'undone' ? (
            <p>{t('undone')}</p>
          ) : (
            <>
              <p>{t(outcome.isDeletion ? 'deleted' : 'done', { count: outcome.count })}</p>
              <Button
                variant="light"
                loading={undo.isPending}
                onClick={() => undo.mutate({ undoId: outcome.undoId })}
              >
                {t('undo')}
              </Button>
            </>
          )}
          <FailureLine error={undo.error} />
          <CloseButton size="2.75rem" aria-label={t('close')} onClick={closeOutcome} />
        </div>
      )}
    </div>
  );
}
