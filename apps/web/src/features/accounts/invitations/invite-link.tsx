import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import classes from './invite-link.module.css';

type Wanted = { kind: 'tutor' } | { kind: 'group'; groupId: string };

/** Makes a link and shows it this once: nobody keeps it. */
export function InviteLink({ wanted }: { wanted: Wanted }) {
  const t = useTranslations('invitations');
  const format = useFormatter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const create = useMutation(
    trpc.accounts.createInvitation.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.accounts.listInvitations.pathKey() }),
    }),
  );
  return (
    <>
      <p className={classes.lead}>{t(`${wanted.kind}Lead`)}</p>
      <Button variant="default" loading={create.isPending} onClick={() => create.mutate(wanted)}>
        {create.data ? t('another') : t('make')}
      </Button>
      <FailureLine error={create.error} />
      <div role="status">
        {create.data && (
          <div className={classes.made}>
            <TextInput
              readOnly
              className={classes.link}
              label={t('link')}
              description={t('onceUntil', {
                date: format.dateTime(new Date(create.data.expiresAt), { dateStyle: 'long' }),
              })}
              value={create.data.url}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={create.data.url}>
              {({ copied, copy }) => <Button onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}
            </CopyButton>
          </div>
        )}
      </div>
    </>
  );
}
