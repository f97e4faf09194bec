import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';

interface RemoveMemberButtonProps {
  groupId: string;
  member: { userId: string; name: string };
}

export function RemoveMemberButton({ groupId, member }: RemoveMemberButtonProps) {
  const t = useTranslations('groups');
  const trpc = useTRPC();
  const client = useQueryClient();
  const remove = useMutation(
    trpc.accounts.removeMember.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.accounts.pathKey() }),
    }),
  );
  return (
    <>
      <ConfirmButton
        label={t('remove')}
        ariaLabel={t('removeName', { name: member.name })}
        title={t('removeTitle', { name: member.name })}
        text={t('removeText')}
        px="xs"
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate({ groupId, userId: member.userId })}
      />
      <FailureLine error={remove.error} />
    </>
  );
}
