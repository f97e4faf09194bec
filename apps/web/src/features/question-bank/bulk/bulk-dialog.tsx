import { Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { type BulkAction, firstValues, toChange } from './bulk-change.ts';
import { BulkFields } from './bulk-fields.tsx';
import type { BulkEditModel } from './use-bulk-edit.ts';

interface BulkDialogProps {
  action: BulkAction;
  subjectId: string;
  questionIds: string[];
  edit: BulkEditModel['edit'];
  onClose: () => void;
}

export function BulkDialog({ action, subjectId, questionIds, edit, onClose }: BulkDialogProps) {
  const t = useTranslations('bank.bulk');
  const app = useTranslations('app');
  const [values, setValues] = useState(firstValues);
  const count = questionIds.length;
  const change = toChange(action, values);
  const title = action === 'delete' ? t('deleteTitle', { count }) : t('change', { count });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change) edit.mutate({ questionIds, change });
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': app('close') }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <BulkFields
            action={action}
            subjectId={subjectId}
            values={values}
            onChange={(next) => setValues({ ...values, ...next })}
          />
          <FailureLine error={edit.error} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit" loading={edit.isPending} disabled={!change}>
              {action === 'delete' ? t('delete') : t('change', { count })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
