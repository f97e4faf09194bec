import type { QuestionDetail, QuestionStatus } from '@debrief/contracts';
import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import type { BulkEditModel } from '../bulk/use-bulk-edit.ts';

interface QuestionActionsProps {
  detail: QuestionDetail;
  bulk: BulkEditModel;
}

/** Status and deletion can be taken back; the message that says so stands at the bottom. */
export function QuestionActions({ detail, bulk }: QuestionActionsProps) {
  const t = useTranslations('bank.question');
  const { id, status, canEdit } = detail;
  const copy = (
    <LinkButton to="/questions/new" search={{ copy: id }} variant={canEdit ? 'default' : 'filled'}>
      {t('copy')}
    </LinkButton>
  );
  if (!canEdit) return copy;
  const { edit } = bulk;
  const isPublished = status === 'published';
  const setTo: QuestionStatus = isPublished ? 'retired' : 'published';
  return (
    <div>
      <Group gap="sm">
        {copy}
        <ConfirmButton
          label={t('delete')}
          title={t('deleteTitle')}
          text={t('deleteText')}
          isBusy={edit.isPending && edit.variables.change.type === 'delete'}
          onConfirm={() => edit.mutate({ questionIds: [id], change: { type: 'delete' } })}
        />
        <Button
          variant="default"
          loading={edit.isPending && edit.variables.change.type === 'set-status'}
          onClick={() => edit.mutate({ questionIds: [id], change: { type: 'set-status', status: setTo } })}
        >
          {isPublished ? t('retire') : t('publish')}
        </Button>
        <LinkButton to="/questions/$questionId/edit" params={{ questionId: id }}>
          {t('edit')}
        </LinkButton>
      </Group>
      <FailureLine error={edit.error} />
    </div>
  );
}
