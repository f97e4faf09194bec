import { Button, Group, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFailureText } from '../../errors/use-failure-text.ts';
import { useTRPC } from '../../trpc.ts';
import { LinkButton } from '../../ui/link.tsx';
import { AuthCard } from './auth-card.tsx';
import { useEnter } from './use-enter.ts';
import { useMe } from './use-me.ts';

const route = getRouteApi('/public/invite/$token');

export function InvitePage() {
  const t = useTranslations('invite');
  const { token } = route.useParams();
  const invitation = useQuery(useTRPC().accounts.getInvitation.queryOptions({ token }, { retry: false }));
  if (invitation.error)
    return (
      <AuthCard title={t('broken')} lead={t('brokenAdvice')}>
        {null}
      </AuthCard>
    );
  if (!invitation.data) {
    return (
      <AuthCard title={t('title')}>
        <Skeleton height="4rem" />
      </AuthCard>
    );
  }
  const { kind, invitedBy, groupName } = invitation.data;
  const lead =
    kind === 'tutor'
      ? t('tutorLead', { by: invitedBy })
      : t('groupLead', { by: invitedBy, group: groupName ?? '' });
  return (
    <AuthCard title={t('title')} lead={lead}>
      <InviteActions token={token} />
    </AuthCard>
  );
}

function InviteActions({ token }: { token: string }) {
  const t = useTranslations('invite');
  const auth = useTranslations('auth');
  const { profile } = useMe();
  const enter = useEnter();
  const failureText = useFailureText();
  const accept = useMutation(
    useTRPC().accounts.acceptInvitation.mutationOptions({ onSuccess: () => enter() }),
  );
  const next = `/invite/${token}`;
  if (!profile) {
    return (
      <>
        <p>{t('signInFirst')}</p>
        <Group>
          <LinkButton to="/sign-up" search={{ next }}>
            {auth('signUp')}
          </LinkButton>
          <LinkButton to="/sign-in" search={{ next }} variant="default">
            {auth('signIn')}
          </LinkButton>
        </Group>
      </>
    );
  }
  return (
    <>
      <Button loading={accept.isPending} onClick={() => accept.mutate({ token })}>
        {t('accept')}
      </Button>
      {accept.error && <p role="alert">{failureText(accept.error).advice}</p>}
    </>
  );
}
