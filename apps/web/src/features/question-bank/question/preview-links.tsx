import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import classes from './question-page.module.css';

/** For a colleague without an account: whoever has the link reads the question with its key. */
export function PreviewLinks({ questionId }: { questionId: string }) {
  const t = useTranslations('bank.preview');
  const trpc = useTRPC();
  const client = useQueryClient();
  const make = useMutation(
    trpc.questionBank.makePreviewLink.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.questionBank.listPreviewLinks.pathKey() }),
    }),
  );
  return (
    <Card title={t('title')}>
      <p className={classes.lead}>{t('lead')}</p>
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate({ questionId })}>
        {make.data ? t('another') : t('make')}
      </Button>
      <FailureLine error={make.error} />
      <div role="status">{make.data && <MadeLink {...make.data} />}</div>
      <OpenLinks questionId={questionId} />
    </Card>
  );
}

function MadeLink({ token, expiresAt }: { token: string; expiresAt: string }) {
  const t = useTranslations('bank.preview');
  const format = useFormatter();
  const url = `${location.origin}/preview/${token}`;
  return (
    <div className={classes.made}>
      <TextInput
        readOnly
        label={t('link')}
        description={t('onceUntil', { date: format.dateTime(new Date(expiresAt), { dateStyle: 'long' }) })}
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={url}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}
      </CopyButton>
    </div>
  );
}

function OpenLinks({ questionId }: { questionId: string }) {
  const t = useTranslations('bank.preview');
  const format = useFormatter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const links = useQuery(trpc.questionBank.listPreviewLinks.queryOptions({ questionId })).data ?? [];
  const revoke = useMutation(
    trpc.questionBank.revokePreviewLink.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.questionBank.listPreviewLinks.pathKey() }),
    }),
  );
  return (
    <>
      <ul className={classes.links}>
        {links.map(({ id, expiresAt }) => {
          const date = format.dateTime(new Date(expiresAt), { dateStyle: 'medium' });
          return (
            <li key={id}>
              <span>{t('until', { date })}</span>
              <ConfirmButton
                label={t('revoke')}
                ariaLabel={t('revokeOf', { date })}
                title={t('revokeTitle')}
                text={t('revokeText')}
                isBusy={revoke.isPending && revoke.variables.id === id}
                onConfirm={() => revoke.mutate({ id })}
              />
            </li>
          );
        })}
      </ul>
      <FailureLine error={revoke.error} />
    </>
  );
}
