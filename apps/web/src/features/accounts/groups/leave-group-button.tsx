import type { GroupDetail } from '@debrief/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { readFailure } from '../../../errors/read-failure.ts';
import { useTRPC } from '../../../trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { useProfile } from '../use-me.ts';

/** For whoever is a member; an administrator who only looks in has nothing to leave. */
export function LeaveGroupButton({ group }: { group: GroupDetail }) {
  const t = useTranslations('groups');
  const me = useProfile();
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation(
    trpc.accounts.leaveGroup.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.accounts.listGroups.queryKey() });
        await navigate({ to: '/groups' });
      },
    }),
  );
  if (!group.members.some((member) => member.userId === me.id)) return null;
  const isLastTutor = leave.error && readFailure(leave.error).reason === 'last-tutor';
  return (
    <div>
      <ConfirmButton
        label={t('leave')}
        title={t('leaveTitle', { name: group.name })}
        text={group.myPart === 'tutor' ? t('leaveAsTutor') : t('leaveAsStudent')}
        variant="default"
        isBusy={leave.isPending}
        onConfirm={() => leave.mutate({ groupId: group.id })}
      />
      {isLastTutor ? <p role="alert">{t('lastTutor')}</p> : <FailureLine error={leave.error} />}
    </div>
  );
}
