import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { LockedNote } from '../../ui/locked-note.tsx';

/** Mail when a debrief is ready while nobody looks: off until somebody wants it. */
export function MailSettingCard() {
  const t = useTranslations('notifications.mail');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data } = useQuery(trpc.notifications.mail.queryOptions());
  const set = useMutation(
    trpc.notifications.setMail.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.notifications.mail.queryKey() }),
    }),
  );
  if (!data) return null;
  return (
    <Card title={t('title')}>
      {data.isLocked ? (
        <LockedNote>{t('locked')}</LockedNote>
      ) : (
        <Switch
          label={t('wanted')}
          checked={set.isPending ? set.variables.isWanted : data.isWanted}
          onChange={({ currentTarget }) => set.mutate({ isWanted: currentTarget.checked })}
        />
      )}
      <FailureLine error={set.error} />
    </Card>
  );
}
