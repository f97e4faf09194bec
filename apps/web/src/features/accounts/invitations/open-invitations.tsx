import type { Invitation } from '@debrief/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import classes from './open-invitations.module.css';

interface OpenInvitationsProps {
  /** Of one group; invitations of tutors when it is left out. */
  groupId?: string;
}

/** Links that still work, to be taken back. Absent when there are none. */
export function OpenInvitations({ groupId }: OpenInvitationsProps) {
  const t = useTranslations('invitations');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data } = useQuery(trpc.accounts.listInvitations.queryOptions({ groupId }));
  const revoke = useMutation(
    trpc.accounts.revokeInvitation.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.accounts.listInvitations.pathKey() }),
    }),
  );
  const invitations = (data ?? []).filter((each) => each.kind === (groupId ? 'group' : 'tutor'));
  if (invitations.length === 0) return null;
  return (
    <>
      <h3 className={classes.title}>{t('open')}</h3>
      <ul className={classes.list}>
        {invitations.map((invitation) => (
          <Row
            key={invitation.id}
            invitation={invitation}
            onRevoke={() => revoke.mutate({ invitationId: invitation.id })}
          />
        ))}
      </ul>
      <FailureLine error={revoke.error} />
    </>
  );
}

function Row({ invitation, onRevoke }: { invitation: Invitation; onRevoke: () => void }) {
  const t = useTranslations('invitations');
  const format = useFormatter();
  return (
    <li className={classes.row}>
      <span>
        {t('until', { date: format.dateTime(new Date(invitation.expiresAt), { dateStyle: 'medium' }) })}{' '}
        <span className={classes.soft}>
          {t.rich('by', {
            name: invitation.invitedBy,
            count: invitation.useCount,
            content: (words) => <span data-content>{words}</span>,
          })}
        </span>
      </span>
      <ConfirmButton
        label={t('revoke')}
        title={t('revokeTitle')}
        text={t('revokeText')}
        px="xs"
        onConfirm={onRevoke}
      />
    </li>
  );
}
